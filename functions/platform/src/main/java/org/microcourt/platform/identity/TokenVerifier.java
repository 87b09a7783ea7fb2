package org.microcourt.platform.identity;

/// Verifies access tokens.
@FunctionalInterface
public interface TokenVerifier {
  /// Says whose token this is, if it is one. Never throws for what is in the token.
  Verification verify(String token);
}
