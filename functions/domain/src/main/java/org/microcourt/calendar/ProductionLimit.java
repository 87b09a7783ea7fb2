package org.microcourt.calendar;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// The bounds of a time limit for producing evidence (R-PROD-LIMIT: 证据规定 art. 51, 民诉解释 arts. 99,
/// 266, 275). Bounds are counted by the legal calendar like the limit itself, so that a limit of
/// just fifteen days, moved over a holiday, is still one of fifteen days.
///
/// `reason` is what the judge states for a small claim's limit of more than seven days.
public record ProductionLimit(Track track, Basis basis, Optional<String> reason) {
  private static final Amount FIFTEEN_DAYS = Amount.days(15);
  private static final Amount TEN_DAYS = Amount.days(10);
  private static final Amount SEVEN_DAYS = Amount.days(7);

  /// The procedure; the first three are named like those of the case.
  public enum Track {
    ORDINARY,
    SUMMARY,
    SMALL_CLAIMS,
    SECOND_INSTANCE
  }

  /// Who set the limit. The minimum binds the court alone; a limit that is set anew after the first
  /// has expired, for rebuttal or to cure a defect, is free (证据规定 art. 51(3)).
  public enum Basis {
    SET_BY_COURT,
    AGREED_BY_PARTIES,
    RENEWED
  }

  /// Why a limit that runs from `start` may not end at `due`; empty when it may.
  public Optional<Refusal> refusal(LegalCalendar calendar, Instant start, Instant due) {
    if (basis == Basis.RENEWED) {
      return Optional.empty();
    }
    return switch (track) {
      case ORDINARY -> atLeast(FIFTEEN_DAYS, calendar, start, due);
      case SECOND_INSTANCE -> atLeast(TEN_DAYS, calendar, start, due);
      case SUMMARY -> atMost(FIFTEEN_DAYS, calendar, start, due, Rule.PRODUCTION_TOO_LONG);
      case SMALL_CLAIMS ->
          atMost(FIFTEEN_DAYS, calendar, start, due, Rule.PRODUCTION_TOO_LONG)
              .or(() -> normallySeven(calendar, start, due));
    };
  }

  private Optional<Refusal> normallySeven(LegalCalendar calendar, Instant start, Instant due) {
    return reason.filter(text -> !text.isBlank()).isPresent()
        ? Optional.empty()
        : atMost(SEVEN_DAYS, calendar, start, due, Rule.PRODUCTION_SMALL_CLAIM);
  }

  /// The minimum is its days; that the last one may be moved is a favour and not part of it.
  private Optional<Refusal> atLeast(
      Amount least, LegalCalendar calendar, Instant start, Instant due) {
    if (basis == Basis.AGREED_BY_PARTIES || !due.isBefore(calendar.unmoved(start, least))) {
      return Optional.empty();
    }
    return Optional.of(Rule.PRODUCTION_TOO_SHORT.refusal());
  }

  private static Optional<Refusal> atMost(
      Amount most, LegalCalendar calendar, Instant start, Instant due, Rule rule) {
    return switch (calendar.reckon(start, most)) {
      case Reckoning.Refused(Refusal refusal) -> Optional.of(refusal);
      case Reckoning.Due(DueTime bound) ->
          due.isAfter(bound.due()) ? Optional.of(rule.refusal()) : Optional.empty();
    };
  }
}
