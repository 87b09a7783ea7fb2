package org.microcourt.platform.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.microcourt.calendar.LegalCalendar;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.platform.calendar.OperatorYears.Supplied;
import org.microcourt.platform.log.Log;

/// The calendar by which the court counts now: the shipped years with the operator's, which are
/// looked at again every ten minutes. A year that is malformed is left out, with a log line and a
/// metric that an alarm watches: the shipped one stays.
public final class CourtCalendar {
  static final Duration KEPT = Duration.ofMinutes(10);

  /// After a failed look at the years the last calendar serves for so long.
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final LegalCalendar shipped;
  private final OperatorYears years;
  private final Clock clock;
  private final Log log;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Optional<Known> known = Optional.empty();

  private record Known(LegalCalendar calendar, Instant from, Instant until) {
    /// A clock that was set back, as after a snapshot, makes it old as well.
    boolean isFresh(Instant now) {
      return now.isBefore(until) && !now.isBefore(from);
    }
  }

  /// Adds `years` to `shipped`.
  public CourtCalendar(LegalCalendar shipped, OperatorYears years, Clock clock, Log log) {
    this.shipped = shipped;
    this.years = years;
    this.clock = clock;
    this.log = log;
  }

  /// The calendar as it is now.
  ///
  /// @throws CalendarException if the operator's years were never read and cannot be read now: a
  ///   date that ignores them would be a wrong one
  public LegalCalendar now() {
    Instant now = clock.instant();
    Optional<Known> before = known;
    if (before.filter(k -> k.isFresh(now)).isPresent()) {
      return before.get().calendar();
    }
    if (before.isPresent() && !looking.tryLock()) {
      return before.get().calendar();
    }
    if (before.isEmpty()) {
      looking.lock();
    }
    try {
      return look(now);
    } finally {
      looking.unlock();
    }
  }

  private LegalCalendar look(Instant now) {
    Optional<Known> before = known;
    if (before.filter(k -> k.isFresh(now)).isPresent()) {
      return before.get().calendar();
    }
    Known looked;
    try {
      looked = new Known(with(years.read()), now, now.plus(KEPT));
    } catch (CalendarException e) {
      log.error("calendar-years-unread", e);
      looked = new Known(before.orElseThrow(() -> e).calendar(), now, now.plus(PATIENCE));
    }
    known = Optional.of(looked);
    return looked.calendar();
  }

  /// All years together, for those of a changed notice may fit each other only; else those that are
  /// well, one by one.
  private LegalCalendar with(List<Supplied> supplied) {
    try {
      return shipped.with(supplied.stream().map(CourtCalendar::parse).toList());
    } catch (JsonException _) {
      LegalCalendar calendar = shipped;
      for (Supplied year : supplied) {
        calendar = with(calendar, year);
      }
      return calendar;
    }
  }

  private LegalCalendar with(LegalCalendar calendar, Supplied year) {
    try {
      return calendar.with(List.of(parse(year)));
    } catch (JsonException e) {
      log.warn("calendar-year-refused", "year", year.name(), "why", e.getMessage());
      log.metric("CalendarYearsRefused", Log.Unit.COUNT, 1, "year", year.name());
      return calendar;
    }
  }

  private static Json.Obj parse(Supplied year) {
    Json.Obj json = Json.parseObject(year.text());
    if (!year.name().equals(Long.toString(json.requireLong("year")))) {
      throw new JsonException("year", "is not the year that the item is named by");
    }
    return json;
  }
}
