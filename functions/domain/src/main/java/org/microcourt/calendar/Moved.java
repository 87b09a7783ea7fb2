package org.microcourt.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/// An end that was moved over the days off on which it would have fallen; none if it was not moved.
public record Moved(Instant at, CourtTime court, List<Day> skipped) {
  public Moved {
    skipped = List.copyOf(skipped);
  }

  /// The end as people read it, in the court's time.
  public String zh() {
    return Dates.zhEnd(local());
  }

  /// The same in English.
  public String en() {
    return Dates.enEnd(local());
  }

  private LocalDateTime local() {
    return LocalDateTime.ofInstant(at, court.zone()).withSecond(0).withNano(0);
  }
}
