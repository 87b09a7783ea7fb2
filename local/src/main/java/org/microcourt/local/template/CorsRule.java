package org.microcourt.local.template;

import java.util.List;
import java.util.Optional;

/// Which pages of other origins may call a bucket, and how. `maxAge` is in seconds.
public record CorsRule(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    Optional<Integer> maxAge) {
  public CorsRule {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
  }
}
