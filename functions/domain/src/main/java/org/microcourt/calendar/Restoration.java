package org.microcourt.calendar;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// An application to restore a period that a person has missed through force majeure or for another
/// good reason (R-RESTORE, 民诉法 art. 86). Whether the reason is good, and by how much the period is
/// prolonged, is the court's to decide.
///
/// `began` and `due` bound the missed period; due is exclusive.
public record Restoration(Instant began, Instant due, Instant obstacleEnded, Instant applied) {
  private static final Amount WINDOW = Amount.days(10);
  private static final String ARTICLE = "民诉法 art. 86";

  /// Until when it may be asked for: ten days after the obstacle has ended.
  public Reckoning window(LegalCalendar calendar) {
    return switch (calendar.reckon(obstacleEnded, WINDOW)) {
      case Reckoning.Due(DueTime time) -> new Reckoning.Due(time.under(ARTICLE));
      case Reckoning.Refused refused -> refused;
    };
  }

  /// Why it cannot be asked for, or not any more; empty when the court has it to decide.
  public Optional<Refusal> refusal(LegalCalendar calendar) {
    if (applied.isBefore(due)) {
      return Optional.of(Rule.RESTORE_RUNNING.refusal());
    }
    if (obstacleEnded.isAfter(applied) || obstacleEnded.isBefore(began)) {
      return Optional.of(Rule.RESTORE_OBSTACLE.refusal());
    }
    return switch (window(calendar)) {
      case Reckoning.Refused(Refusal refusal) -> Optional.of(refusal);
      case Reckoning.Due(DueTime window) ->
          window.inTime(applied) ? Optional.empty() : Optional.of(Rule.RESTORE_TOO_LATE.refusal());
    };
  }
}
