package org.microcourt.platform.identity;

/// What became of a token.
public sealed interface Verification {
  /// It is genuine, of this issuer, for this court, and in time.
  record Verified(Identity identity) implements Verification {}

  /// It is not.
  record Rejected(Reason reason) implements Verification {}

  /// The issuer's keys could not be had, so that nothing is known.
  record Unavailable(Throwable cause) implements Verification {}

  /// The first thing found wrong.
  enum Reason {
    MALFORMED,
    ALGORITHM,
    TYPE,
    UNKNOWN_KEY,
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    EXPIRED,
    NOT_YET_VALID,
    SUBJECT
  }
}
