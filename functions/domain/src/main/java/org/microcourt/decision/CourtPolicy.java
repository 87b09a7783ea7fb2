package org.microcourt.decision;

import java.time.Duration;
import java.util.Optional;
import org.microcourt.calendar.Amount;
import org.microcourt.calendar.LegalCalendar;

/// What a court sets for itself: the version of the notice of rights, how long after posting a
/// message can be withdrawn, how old a log-in may be when a session is entered, the calendar by
/// which it counts periods, how long parties have to confirm a transcript, and how often one of
/// them may say something, if that is limited.
public record CourtPolicy(
    String noticeVersion,
    Duration withdrawWindow,
    Duration freshAuthentication,
    LegalCalendar calendar,
    Amount confirmation,
    Optional<Pace> messages) {
  /// As long as the fold remembers messages.
  private static final Duration LONGEST_WINDOW = Duration.ofMinutes(30);

  /// Read at once or within five days (民诉法 art. 150).
  private static final Amount USUAL_CONFIRMATION = Amount.days(5);

  public CourtPolicy {
    if (withdrawWindow.isNegative() || withdrawWindow.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException("a message can be taken back for 30 minutes at most");
    }
    if (freshAuthentication.isNegative()) {
      throw new IllegalArgumentException("a log-in stays fresh for no negative time");
    }
  }

  /// With the calendar that is shipped, and five days to confirm a transcript.
  public CourtPolicy(String noticeVersion, Duration withdrawWindow, Duration freshAuthentication) {
    this(
        noticeVersion,
        withdrawWindow,
        freshAuthentication,
        LegalCalendar.shipped(),
        USUAL_CONFIRMATION,
        Optional.empty());
  }

  /// Counting by another calendar.
  public CourtPolicy with(LegalCalendar other) {
    return new CourtPolicy(
        noticeVersion, withdrawWindow, freshAuthentication, other, confirmation, messages);
  }

  /// Letting one person speak at this pace.
  public CourtPolicy with(Pace pace) {
    return new CourtPolicy(
        noticeVersion,
        withdrawWindow,
        freshAuthentication,
        calendar,
        confirmation,
        Optional.of(pace));
  }
}
