package org.microcourt.platform.identity;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Gets documents of an issuer: no redirects, a bound on time and size.
final class HttpFetcher implements Fetcher {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int MOST_BYTES = 1 << 20;

  @Override
  public String get(URI address) throws IOException {
    if (!(address.toURL().openConnection() instanceof HttpURLConnection connection)) {
      throw new IOException("an issuer's address must be of HTTP");
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setRequestProperty("Accept", "application/json");
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("the issuer answered " + connection.getResponseCode());
    }
    try (InputStream body = connection.getInputStream()) {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("the issuer's document is too large");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
