package org.microcourt.decision;

import java.time.Duration;

/// What a court sets for itself: the version of the notice of rights, how long after posting a
/// message can be withdrawn, and how old a log-in may be when a session is entered.
public record CourtPolicy(
    String noticeVersion, Duration withdrawWindow, Duration freshAuthentication) {
  /// As long as the fold remembers messages.
  private static final Duration LONGEST_WINDOW = Duration.ofMinutes(30);

  public CourtPolicy {
    if (withdrawWindow.isNegative() || withdrawWindow.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException("a message can be taken back for 30 minutes at most");
    }
    if (freshAuthentication.isNegative()) {
      throw new IllegalArgumentException("a log-in stays fresh for no negative time");
    }
  }
}
