package org.microcourt.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.calendar.Day;
import org.microcourt.calendar.LegalCalendar;
import org.microcourt.json.Json;
import org.microcourt.platform.calendar.OperatorYears.Supplied;
import org.microcourt.platform.fixture.MovableClock;
import org.microcourt.platform.log.Log;

class CourtCalendarTest {
  private static final LocalDate MONDAY = LocalDate.of(2028, 1, 10);

  private final List<Supplied> years = new ArrayList<>();
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final MovableClock clock = new MovableClock(Instant.parse("2027-11-24T06:00:00Z"));
  private final CourtCalendar calendar =
      new CourtCalendar(
          LegalCalendar.shipped(),
          this::read,
          clock,
          new Log("test", clock, new PrintStream(lines, true, StandardCharsets.UTF_8)));
  private int reads;
  private boolean down;

  private List<Supplied> read() {
    reads++;
    if (down) {
      throw new CalendarException("read", new IllegalStateException("down"));
    }
    return List.copyOf(years);
  }

  private void supply(int year, String holiday) {
    years.add(new Supplied(Integer.toString(year), text(year, holiday)));
  }

  /// A year with the statutory days of the common calendar, and one more.
  private static String text(int year, String more) {
    List<Json.Obj> holidays =
        List.of(
            holiday(year, "元旦", "01-01", "01-01"),
            holiday(year, "劳动节", "05-01", "05-02"),
            holiday(year, "国庆节", "10-01", "10-03"),
            holiday(year, "加假", more, more));
    return Json.obj(
            "year",
            year,
            "status",
            "official",
            "source",
            Json.obj("title", "通知", "number", "一号", "date", year - 1 + "-11-04"),
            "holidays",
            holidays)
        .text();
  }

  private static Json.Obj holiday(int year, String name, String from, String to) {
    return Json.obj("name", name, "nameEn", name, "from", year + "-" + from, "to", year + "-" + to)
        .with("workdays", Json.arr(List.of()));
  }

  private Optional<Day.Kind> monday() {
    return calendar.now().day(MONDAY).map(Day::kind);
  }

  @Test
  void hasTheShippedYearsAndTheOperators() {
    supply(2028, "01-10");

    assertThat(calendar.now().years()).containsExactly(2024, 2025, 2026, 2027, 2028);
    assertThat(monday()).contains(Day.Kind.HOLIDAY);
  }

  @Test
  void countsByAYearThatWasSuppliedMeanwhileWithinTenMinutes() {
    assertThat(monday()).isEmpty();
    supply(2028, "02-10");
    clock.advance(CourtCalendar.KEPT.minusSeconds(1));
    assertThat(monday()).isEmpty();
    clock.advance(Duration.ofSeconds(1));

    assertThat(monday()).contains(Day.Kind.WORKING);
    assertThat(monday()).contains(Day.Kind.WORKING);
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void leavesOutAMalformedYearWithALineAndAMetricAndKeepsTheShippedOne() {
    years.add(new Supplied("2026", "{\"year\": 2026, \"holidays\": \"none\"}"));
    years.add(new Supplied("2027", text(2026, "03-03")));
    supply(2028, "01-10");
    years.add(new Supplied("2029", "not JSON"));

    assertThat(monday()).contains(Day.Kind.HOLIDAY);
    assertThat(calendar.now().years()).containsExactly(2024, 2025, 2026, 2027, 2028);
    assertThat(calendar.now().day(LocalDate.of(2026, 2, 16)).map(Day::kind))
        .contains(Day.Kind.HOLIDAY);
    String log = lines.toString(StandardCharsets.UTF_8);
    assertThat(log.lines().filter(line -> line.contains("calendar-year-refused"))).hasSize(3);
    assertThat(log.lines().filter(line -> line.contains("CalendarYearsRefused"))).hasSize(3);
  }

  @Test
  void takesYearsThatFitOnlyEachOther() {
    years.add(new Supplied("2028", reaching(2028, "2027-12-31")));
    assertThat(calendar.now().years()).contains(2028);
    assertThat(calendar.now().day(LocalDate.of(2027, 12, 31)).map(Day::kind))
        .contains(Day.Kind.HOLIDAY);
  }

  private static String reaching(int year, String from) {
    return text(year, "02-10")
        .replace("\"from\":\"" + year + "-01-01\"", "\"from\":\"" + from + "\"");
  }

  @Test
  void keepsTheLastCalendarWhileTheYearsCannotBeRead() {
    supply(2028, "01-10");
    assertThat(monday()).contains(Day.Kind.HOLIDAY);
    down = true;
    clock.advance(CourtCalendar.KEPT);

    assertThat(monday()).contains(Day.Kind.HOLIDAY);
    assertThat(monday()).contains(Day.Kind.HOLIDAY);
    assertThat(reads).isEqualTo(2);

    down = false;
    years.clear();
    clock.advance(CourtCalendar.PATIENCE);
    assertThat(monday()).isEmpty();
  }

  @Test
  void refusesToCountBeforeTheYearsWereReadOnce() {
    down = true;

    assertThatThrownBy(calendar::now).isInstanceOf(CalendarException.class);

    down = false;
    supply(2028, "01-10");
    assertThat(monday()).contains(Day.Kind.HOLIDAY);
  }

  @Test
  void looksAgainWhenTheClockWasSetBack() {
    monday();
    clock.advance(Duration.ofDays(-1));
    supply(2028, "01-10");

    assertThat(monday()).contains(Day.Kind.HOLIDAY);
  }
}
