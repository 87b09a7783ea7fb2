package org.microcourt.calendar;

import org.microcourt.rule.Refusal;

/// What becomes of the wish to compute a due time.
public sealed interface Reckoning {
  /// The due time with its worked computation.
  record Due(DueTime time) implements Reckoning {}

  /// The calendar lacks a year; the refusal names it.
  record Refused(Refusal refusal) implements Reckoning {}
}
