package org.microcourt.local.browser;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The court that the phones go to: the one at `-Dcourt.origin`, which has the demo's people.
record Court(String origin) implements AutoCloseable {
  static Court start() {
    String given = System.getProperty("court.origin", "");
    org.junit.jupiter.api.Assumptions.assumeFalse(given.isEmpty(), "no court.origin");
    return new Court(given);
  }

  static String absolute(String url, @Nullable Court court) {
    return URI.create(court == null ? "" : court.origin + "/").resolve(url).toString();
  }

  @Override
  public void close() {}
}
