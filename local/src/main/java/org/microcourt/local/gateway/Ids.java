package org.microcourt.local.gateway;

import java.security.SecureRandom;
import java.util.Base64;

/// Ids of connections, requests and messages, in API Gateway's form: fifteen characters and `=`.
final class Ids {
  private static final int BYTES = 11;

  private final SecureRandom random = new SecureRandom();

  String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
