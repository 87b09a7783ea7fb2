package org.microcourt.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.microcourt.calendar.Reckoning.Due;
import org.microcourt.calendar.Reckoning.Refused;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// Counts procedural periods (R-PERIOD) by the days off of the years it was given. Immutable.
public final class LegalCalendar {
  /// From this day of December on, the next year's notice may have a say.
  private static final int FORESHADOWED = 28;

  private static final String COUNTING = "民诉法 art. 85(2)";
  private static final String FROM_THE_NEXT = "民诉解释 art. 125";
  private static final String MOVING = "民诉法 art. 85(3)";
  private static final String CORRESPONDING = "民法典 art. 202";
  private static final String ENDING = "民法典 art. 203(2)";

  private final NavigableMap<Integer, CalendarYear> years;
  private final CourtTime court;

  private LegalCalendar(NavigableMap<Integer, CalendarYear> years, CourtTime court) {
    this.years = years;
    this.court = court;
  }

  /// The calendar of these years, each in the form that `docs/legal-calendar.md` describes, for a
  /// court online in mainland China. What is wrong in them is refused as a `JsonException`.
  public static LegalCalendar of(List<Json.Obj> years) {
    return of(years, CourtTime.ONLINE);
  }

  /// The calendar of these years for a court of this time.
  public static LegalCalendar of(List<Json.Obj> years, CourtTime court) {
    NavigableMap<Integer, CalendarYear> read = new TreeMap<>();
    for (Json.Obj json : years) {
      CalendarYear year = CalendarYear.of(json);
      if (read.put(year.year(), year) != null) {
        throw new JsonException(year.year() + " year", "is given twice");
      }
    }
    return new LegalCalendar(agreeing(read), court);
  }

  /// The calendar of the years that the court's software comes with.
  public static LegalCalendar shipped() {
    return of(ShippedYears.read());
  }

  /// This calendar with an operator's years added; they replace years that it has.
  public LegalCalendar with(List<Json.Obj> operators) {
    NavigableMap<Integer, CalendarYear> all = new TreeMap<>(years);
    all.putAll(of(operators, court).years);
    return new LegalCalendar(agreeing(all), court);
  }

  /// A notice reaches into the December before; what it says there must fit that year's own.
  private static NavigableMap<Integer, CalendarYear> agreeing(
      NavigableMap<Integer, CalendarYear> years) {
    for (CalendarYear later : years.values()) {
      CalendarYear before = years.get(later.year() - 1);
      if (before != null) {
        disagree(before.off(), later.workdays(), later.year());
        disagree(before.workdays(), later.off(), later.year());
      }
    }
    return years;
  }

  private static void disagree(
      Map<LocalDate, HolidayName> before, Map<LocalDate, HolidayName> later, int year) {
    for (LocalDate day : later.keySet()) {
      if (before.containsKey(day)) {
        throw new JsonException(year + " holidays", day + " is the opposite in the year before");
      }
    }
  }

  /// Whether the notice of the year may speak of this day of the December before.
  static boolean foreshadows(LocalDate day, int year) {
    return day.getYear() == year - 1
        && day.getMonth() == Month.DECEMBER
        && day.getDayOfMonth() >= FORESHADOWED;
  }

  /// The years that this calendar has.
  public SortedSet<Integer> years() {
    return new TreeSet<>(years.keySet());
  }

  /// What the day is; empty when its year is missing.
  public Optional<Day> day(LocalDate date) {
    CalendarYear own = years.get(date.getYear());
    if (own == null) {
      return Optional.empty();
    }
    CalendarYear next = years.getOrDefault(date.getYear() + 1, own);
    Optional<HolidayName> off = named(date, own.off(), next.off());
    if (off.isPresent()) {
      return Optional.of(new Day(date, Day.Kind.HOLIDAY, off));
    }
    Optional<HolidayName> work = named(date, own.workdays(), next.workdays());
    if (work.isPresent()) {
      return Optional.of(new Day(date, Day.Kind.MAKE_UP, work));
    }
    return Optional.of(byWeekday(date));
  }

  private static Optional<HolidayName> named(
      LocalDate date, Map<LocalDate, HolidayName> own, Map<LocalDate, HolidayName> next) {
    return Optional.ofNullable(own.getOrDefault(date, next.get(date)));
  }

  private static Day byWeekday(LocalDate date) {
    Day.Kind kind = Dates.weekend(date) ? Day.Kind.WEEKEND : Day.Kind.WORKING;
    return new Day(date, kind, Optional.empty());
  }

  /// The end of a period of this amount that begins at `start`, with its computation. Only the days
  /// at the end need a year of the calendar, for days off in the middle count like others.
  public Reckoning reckon(Instant start, Amount amount) {
    return amount.unit() == Unit.HOURS ? new Due(hours(start, amount)) : dates(start, amount);
  }

  /// The same instant if its day is none off; else the end of the first day after that is not (民诉法
  /// art. 85(3)). Empty when the calendar lacks a year.
  public Optional<Moved> moved(Instant end) {
    LocalDate date = end.minusMillis(1).atZone(court.zone()).toLocalDate();
    List<Day> skipped = new ArrayList<>();
    while (true) {
      Optional<Day> day = day(date);
      if (day.isEmpty()) {
        return Optional.empty();
      }
      if (!day.get().off()) {
        Instant at = skipped.isEmpty() ? end : court.end(date).atZone(court.zone()).toInstant();
        return Optional.of(new Moved(at, court, skipped));
      }
      skipped.add(day.get());
      date = date.plusDays(1);
    }
  }

  /// An end that no calendar was asked about.
  public Moved asIs(Instant end) {
    return new Moved(end, court, List.of());
  }

  /// The end of the last counted day of a period in days, months or years, were no day a day off.
  Instant unmoved(Instant start, Amount amount) {
    LocalDate begins = start.atZone(court.zone()).toLocalDate();
    LocalDate last = begins.plus(amount.unit().dates(amount.count()));
    return court.end(last).atZone(court.zone()).toInstant();
  }

  private DueTime hours(Instant start, Amount amount) {
    ZonedDateTime first = start.atZone(court.zone()).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    ZonedDateTime end = first.plusHours(amount.count());
    LocalDate last = end.minusNanos(1).toLocalDate();
    return new DueTime(
        start,
        amount,
        court,
        first.toLocalDateTime(),
        last,
        List.of(),
        day(last).orElseGet(() -> byWeekday(last)),
        end.toInstant(),
        List.of(),
        List.of(COUNTING, FROM_THE_NEXT));
  }

  private Reckoning dates(Instant start, Amount amount) {
    LocalDate begins = start.atZone(court.zone()).toLocalDate();
    LocalDate last = begins.plus(amount.unit().dates(amount.count()));
    List<Day> skipped = new ArrayList<>();
    NavigableSet<Integer> provisional = new TreeSet<>();
    LocalDate date = last;
    while (true) {
      Optional<Day> day = day(date);
      if (day.isEmpty()) {
        return new Refused(missing(date.getYear()));
      }
      provisional.addAll(unsettled(date));
      if (!day.get().off()) {
        return new Due(
            new DueTime(
                start,
                amount,
                court,
                begins.plusDays(1).atStartOfDay(),
                last,
                skipped,
                day.get(),
                court.end(date).atZone(court.zone()).toInstant(),
                List.copyOf(provisional),
                articles(amount.unit(), !skipped.isEmpty())));
      }
      skipped.add(day.get());
      date = date.plusDays(1);
    }
  }

  /// The years whose notice is not out and may change what this day is.
  private List<Integer> unsettled(LocalDate date) {
    List<Integer> unsettled = new ArrayList<>();
    CalendarYear own = years.get(date.getYear());
    if (own != null && own.provisional()) {
      unsettled.add(own.year());
    }
    int following = date.getYear() + 1;
    CalendarYear next = years.get(following);
    if (foreshadows(date, following) && (next == null || next.provisional())) {
      unsettled.add(following);
    }
    return unsettled;
  }

  private static List<String> articles(Unit unit, boolean moved) {
    List<String> articles = new ArrayList<>(List.of(COUNTING, FROM_THE_NEXT));
    if (unit != Unit.DAYS) {
      articles.add(CORRESPONDING);
    }
    if (moved) {
      articles.add(MOVING);
    }
    articles.add(ENDING);
    return articles;
  }

  private static Refusal missing(int year) {
    return new Refusal(
        Rule.CALENDAR_YEAR.code(),
        ("法庭日历没有%d年的放假安排，不能计算届满日期。请系统管理员按照国务院办公厅关于%d年部分节假日安排的通知提供该年的日历数据"
                + "（docs/legal-calendar.md）。")
            .formatted(year, year),
        ("The court's calendar has no holidays for %d, so the due time cannot be computed. An operator"
                + " supplies the year's calendar from the State Council's notice: see"
                + " docs/legal-calendar.md.")
            .formatted(year),
        Optional.empty(),
        Optional.of(Rule.CALENDAR_YEAR.id()),
        Optional.of(Rule.CALENDAR_YEAR.article()),
        Optional.empty());
  }
}
