package org.microcourt.local.bucket;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/// The headers of the request that is being answered, for the store beneath: S3Proxy does not hand
/// all of them down.
final class Headers {
  private static final ScopedValue<HttpServletRequest> REQUEST = ScopedValue.newInstance();

  private Headers() {}

  /// Answers a request.
  @FunctionalInterface
  interface Answer {
    void give() throws IOException;
  }

  static void during(HttpServletRequest request, Answer answer) throws IOException {
    ScopedValue.where(REQUEST, request)
        .<Boolean, IOException>call(() -> {
          answer.give();
          return true;
        });
  }

  /// A header of the request, if there is one.
  static Optional<String> find(String name) {
    return REQUEST.isBound()
        ? Optional.ofNullable(REQUEST.get().getHeader(name))
        : Optional.empty();
  }
}
