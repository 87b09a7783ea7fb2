package org.microcourt.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// Where and when the court's days end: at 24:00 in its zone, or at the closing time of its counter
/// where an act needs the counter (民法典 art. 203(2)).
public record CourtTime(ZoneId zone, Optional<LocalTime> closing) {
  /// A court online in the zone of mainland China: its days end at 24:00.
  public static final CourtTime ONLINE =
      new CourtTime(ZoneId.of("Asia/Shanghai"), Optional.empty());

  /// The moment from which on an act of this day would be late.
  LocalDateTime end(LocalDate last) {
    return closing.map(last::atTime).orElseGet(() -> midnight(last));
  }

  /// 24:00 of the day.
  static LocalDateTime midnight(LocalDate last) {
    return last.plusDays(1).atStartOfDay();
  }
}
