package org.microcourt.local.play;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.microcourt.local.clock.CourtClock;

/// Moves the court's clock to the hour at which a script begins, on the next day on which courts
/// sit.
final class Opening {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Opening() {}

  static void wait(Script script, CourtClock clock) {
    script
        .begins()
        .ifPresent(hour -> {
          ZonedDateTime now = clock.instant().atZone(ZONE);
          clock.advance(Duration.between(now, next(now, hour)));
        });
  }

  static ZonedDateTime next(ZonedDateTime now, LocalTime hour) {
    ZonedDateTime next = now.with(hour);
    while (next.isBefore(now)
        || next.getDayOfWeek() == DayOfWeek.SATURDAY
        || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }
}
