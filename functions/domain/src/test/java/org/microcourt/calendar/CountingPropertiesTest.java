package org.microcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.calendar.Calendars.BEIJING;
import static org.microcourt.calendar.Calendars.SHIPPED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.microcourt.json.Json;
import org.microcourt.json.Json.Obj;

class CountingPropertiesTest {
  private static final long FIRST = Calendars.at("2024-01-01T00:00").getEpochSecond();
  private static final long LAST = Calendars.at("2027-06-01T00:00").getEpochSecond();

  @Property
  void agreesWithAModelThatTicksOffDays(
      @ForAll("starts") Instant start, @ForAll("dates") Amount amount) {
    DueTime time = due(start, amount);
    LocalDateTime end = LocalDateTime.ofInstant(time.due(), BEIJING);
    assertThat(end).isEqualTo(WallCalendar.end(local(start).toLocalDate(), amount));
  }

  @Property
  void neverEndsOnADayOffAndSkipsNothingElse(
      @ForAll("starts") Instant start, @ForAll("dates") Amount amount) {
    DueTime time = due(start, amount);
    assertThat(time.falls().off()).isFalse();
    assertThat(time.skipped()).allMatch(Day::off);
    assertThat(time.falls().date()).isEqualTo(time.last().plusDays(time.skipped().size()));
  }

  @Property
  void endsNoEarlierForALaterStart(
      @ForAll("starts") Instant one,
      @ForAll("starts") Instant other,
      @ForAll("all") Amount amount) {
    Instant early = one.isBefore(other) ? one : other;
    Instant late = one.isBefore(other) ? other : one;
    assertThat(due(late, amount).due()).isAfterOrEqualTo(due(early, amount).due());
  }

  @Property
  void endsNoEarlierForALongerPeriod(
      @ForAll("starts") Instant start,
      @ForAll("all") Amount amount,
      @ForAll @IntRange(max = 9) int more) {
    Amount longer = new Amount(amount.count() + more, amount.unit());
    if (reaches(start, longer)) {
      assertThat(due(start, longer).due()).isAfterOrEqualTo(due(start, amount).due());
    }
  }

  @Property
  void givesAtLeastTheWholeAmount(
      @ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 150) int count) {
    Instant hours = due(start, Amount.hours(count)).due();
    assertThat(hours).isAfter(start.plusSeconds(3600L * count));
    assertThat(hours).isBeforeOrEqualTo(start.plusSeconds(3600L * (count + 1)));
    assertThat(due(start, Amount.days(count)).due()).isAfter(start.plusSeconds(86_400L * count));
  }

  @Property
  void survivesTheRecord(@ForAll("starts") Instant start, @ForAll("all") Amount amount) {
    DueTime time = due(start, amount);
    assertThat(DueTime.fromJson(Json.parseObject(time.toJson().canonical()))).isEqualTo(time);
  }

  @Provide
  Arbitrary<Instant> starts() {
    return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Amount> dates() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 180).map(Amount::days),
        Arbitraries.integers().between(1, 6).map(Amount::months));
  }

  @Provide
  Arbitrary<Amount> all() {
    return Arbitraries.oneOf(dates(), Arbitraries.integers().between(1, 500).map(Amount::hours));
  }

  private static boolean reaches(Instant start, Amount amount) {
    return SHIPPED.reckon(start, amount) instanceof Reckoning.Due;
  }

  private static DueTime due(Instant start, Amount amount) {
    return Calendars.due(SHIPPED.reckon(start, amount));
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, BEIJING);
  }

  /// A calendar on the wall: days are struck out one by one, months have their lengths in a table.
  private static final class WallCalendar {
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final Set<String> OFF = new HashSet<>();
    private static final Set<String> WORK = new HashSet<>();

    static {
      for (Obj year : ShippedYears.read()) {
        for (Obj holiday : year.objects("holidays")) {
          String day = holiday.requireString("from");
          OFF.add(day);
          while (!day.equals(holiday.requireString("to"))) {
            day = LocalDate.parse(day).plusDays(1).toString();
            OFF.add(day);
          }
          WORK.addAll(holiday.strings("workdays"));
        }
      }
    }

    static LocalDateTime end(LocalDate begins, Amount amount) {
      LocalDate day = amount.unit() == Unit.MONTHS ? month(begins, amount.count()) : begins;
      for (int left = amount.unit() == Unit.DAYS ? amount.count() : 0; left > 0; left--) {
        day = day.plusDays(1);
      }
      while (rest(day)) {
        day = day.plusDays(1);
      }
      return day.plusDays(1).atStartOfDay();
    }

    private static LocalDate month(LocalDate begins, int count) {
      int index = begins.getYear() * 12 + begins.getMonthValue() - 1 + count;
      int year = index / 12;
      int month = index % 12;
      int length = LENGTHS[month] + (month == 1 && year % 4 == 0 ? 1 : 0);
      return LocalDate.of(year, month + 1, Math.min(begins.getDayOfMonth(), length));
    }

    /// 1 January 2024 was a Monday.
    private static boolean rest(LocalDate day) {
      long weekday = (day.toEpochDay() - LocalDate.of(2024, 1, 1).toEpochDay()) % 7;
      return OFF.contains(day.toString()) || (weekday >= 5 && !WORK.contains(day.toString()));
    }
  }
}
