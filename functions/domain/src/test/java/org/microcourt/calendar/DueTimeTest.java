package org.microcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.calendar.Calendars.BEIJING;
import static org.microcourt.calendar.Calendars.SHIPPED;
import static org.microcourt.calendar.Calendars.at;
import static org.microcourt.calendar.Calendars.due;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

class DueTimeTest {
  private static final DueTime TENTH = due(SHIPPED, "2026-11-25T09:00", Amount.days(15));

  @Test
  void takesAnActOfTheLastMomentAndNoLater() {
    assertThat(TENTH.inTime(at("2026-12-10T23:59:59.999"))).isTrue();
    assertThat(TENTH.inTime(at("2026-12-11T00:00"))).isFalse();
  }

  @Test
  void doesNotCountDaysInThePost() {
    assertThat(TENTH.postedInTime(at("2026-12-10T18:00"))).isTrue();
    assertThat(TENTH.postedInTime(at("2026-12-11T00:00"))).isFalse();
  }

  @Test
  void closesTheCounterBeforeThePost() {
    CourtTime counter = new CourtTime(BEIJING, Optional.of(LocalTime.of(17, 30)));
    LegalCalendar calendar = LegalCalendar.of(ShippedYears.read(), counter);
    DueTime time = due(calendar, "2026-11-25T09:00", Amount.days(15));
    assertThat(time.inTime(at("2026-12-10T17:29"))).isTrue();
    assertThat(time.inTime(at("2026-12-10T17:30"))).isFalse();
    assertThat(time.postedInTime(at("2026-12-10T23:00"))).isTrue();
  }

  @Test
  void givesHoursInThePostNoMoreThanTheirEnd() {
    DueTime time = due(SHIPPED, "2026-11-25T09:00", Amount.hours(3));
    assertThat(time.postedInTime(at("2026-11-25T12:59"))).isTrue();
    assertThat(time.postedInTime(at("2026-11-25T13:00"))).isFalse();
  }

  @Test
  void namesItsArticles() {
    assertThat(TENTH.articles())
        .containsExactly("民诉法 art. 85(2)", "民诉解释 art. 125", "民法典 art. 203(2)");
    DueTime moved = due(SHIPPED, "2026-08-28T09:00", Amount.months(3));
    assertThat(moved.articles()).contains("民法典 art. 202", "民诉法 art. 85(3)");
    assertThat(moved.under("民诉法 art. 86").articles()).startsWith("民诉法 art. 86");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-20T09:30:00.123, 15, DAYS",
    "2024-01-29T10:00, 15, DAYS",
    "2027-01-21T09:00, 15, DAYS",
    "2026-01-31T09:00, 1, MONTHS",
    "2026-09-30T10:15, 24, HOURS",
    "2024-10-01T10:15, 2, YEARS"
  })
  void survivesTheRecord(String start, int count, Unit unit) {
    CourtTime counter = new CourtTime(BEIJING, Optional.of(LocalTime.of(17, 30)));
    for (CourtTime court : List.of(counter, CourtTime.ONLINE)) {
      LegalCalendar calendar = LegalCalendar.of(ShippedYears.read(), court);
      DueTime time = due(calendar, start, new Amount(count, unit)).under("民诉法 art. 171");
      Json.Obj json = Json.parseObject(time.toJson().text());
      assertThat(DueTime.fromJson(json)).isEqualTo(time);
      assertThat(json.requireString("zh")).isEqualTo(time.zh());
    }
  }

  @Test
  void refusesJsonThatIsNoneOfItsOwn() {
    assertThatThrownBy(() -> DueTime.fromJson(TENTH.toJson().with("zone", "Mars/Olympus")))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("(zone)");
    assertThatThrownBy(() -> DueTime.fromJson(TENTH.toJson().with("closing", "late")))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("(closing)");
    assertThatThrownBy(() -> DueTime.fromJson(TENTH.toJson().with("first", "x")))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> DueTime.fromJson(TENTH.toJson().with("provisional", List.of("2027"))))
        .isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, DAYS", "-1, DAYS", "3661, DAYS", "8761, HOURS", "121, MONTHS", "21, YEARS"})
  void refusesAmountsOutOfBounds(int count, Unit unit) {
    assertThatThrownBy(() -> new Amount(count, unit)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Amount.fromJson(Json.obj("count", count, "unit", unit)))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("(count)");
  }

  @Test
  void refusesAmountsThatAreNone() {
    assertThatThrownBy(() -> Amount.fromJson(Json.obj("count", 1.5, "unit", "DAYS")))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Amount.fromJson(Json.obj("count", 1, "unit", "WEEKS")))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("(unit)");
    assertThatThrownBy(() -> Amount.fromJson(Json.obj("count", 1e15, "unit", "DAYS")))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void readsWellInBothLanguages() {
    assertThat(Amount.hours(1).en()).isEqualTo("1 hour");
    assertThat(Amount.days(15).en()).isEqualTo("15 days");
    assertThat(Amount.months(6).zh()).isEqualTo("6个月");
    assertThat(Amount.years(2).zh()).isEqualTo("2年");
    assertThat(Amount.fromJson(Amount.days(15).toJson())).isEqualTo(Amount.days(15));
  }
}
