package org.microcourt.platform.objects;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A request that its holder may send until `expires`, and only just so: the headers are to be sent
/// as they stand, with a body of the agreed length. Names of headers are in lower case; `host` and
/// `content-length`, which are signed too, are left to the sender's HTTP client.
public record SignedRequest(
    String method, URI url, SortedMap<String, String> headers, Instant expires) {
  public SignedRequest {
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }

  /// The same with headers in any order.
  public static SignedRequest of(
      String method, URI url, Map<String, String> headers, Instant expires) {
    return new SignedRequest(method, url, new TreeMap<>(headers), expires);
  }
}
