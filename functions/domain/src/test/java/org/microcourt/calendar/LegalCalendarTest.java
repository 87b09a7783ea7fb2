package org.microcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.calendar.Calendars.SHIPPED;
import static org.microcourt.calendar.Calendars.at;
import static org.microcourt.calendar.Calendars.due;
import static org.microcourt.calendar.Calendars.holiday;
import static org.microcourt.calendar.Calendars.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microcourt.json.Json;
import org.microcourt.rule.Refusal;

class LegalCalendarTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024 | 0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007 | 0204 0218 0407 0428 0511 0914 0929 1012
          2025 | 0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008      | 0126 0208 0427 0928 1011
          2026 | 0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007 | 0104 0214 0228 0509 0920 1010
          2027 | 0101 0205-0208 0405 0501-0502 0609 0915 1001-1003           |
          """)
  void hasTheDaysOfTheNotices(int year, String off, String workdays) {
    CalendarYear read = CalendarYear.of(ShippedYears.read(year));
    assertThat(new TreeSet<>(read.off().keySet())).isEqualTo(days(year, off));
    assertThat(new TreeSet<>(read.workdays().keySet()))
        .isEqualTo(days(year, workdays == null ? "" : workdays));
    assertThat(read.provisional()).isEqualTo(year == 2027);
  }

  @Test
  void refusesAMissingYearAndSaysHowToSupplyIt() {
    Refusal refusal = refusal(SHIPPED.reckon(at("2027-12-20T09:00"), Amount.days(15)));
    assertThat(refusal.code()).isEqualTo("calendar-year");
    assertThat(refusal.rule()).contains("R-PERIOD");
    assertThat(refusal.message()).contains("没有2028年的放假安排").contains("docs/legal-calendar.md");
    assertThat(refusal.messageEn()).contains("no holidays for 2028");
  }

  @Test
  void needsTheNextYearOnlyWhenThePeriodMovesIntoIt() {
    LegalCalendar only = LegalCalendar.of(List.of(ShippedYears.read(2024)));
    assertThat(due(only, "2024-12-15T09:00", Amount.days(12)).falls().date())
        .isEqualTo(LocalDate.of(2024, 12, 27));
    assertThat(refusal(only.reckon(at("2024-12-17T09:00"), Amount.days(15))).messageEn())
        .contains("2025");
    assertThat(due(only, "2023-12-28T09:00", Amount.days(15)).falls().date())
        .isEqualTo(LocalDate.of(2024, 1, 12));
  }

  @Test
  void marksTheLastDaysOfAYearWhoseNextNoticeIsNotOut() {
    LegalCalendar only = LegalCalendar.of(List.of(ShippedYears.read(2025)));
    assertThat(due(only, "2025-12-16T09:00", Amount.days(15)).provisional()).containsExactly(2026);
    assertThat(due(SHIPPED, "2025-12-16T09:00", Amount.days(15)).provisional()).isEmpty();
  }

  @Test
  void looksIntoTheNextNoticeForTheLastDaysOfDecember() {
    LegalCalendar calendar =
        LegalCalendar.of(
            List.of(
                year(2018, "国办发明电〔2017〕12号"),
                Json.parseObject(
                    year(2019, "国办发明电〔2018〕15号")
                        .text()
                        .replace(
                            "\"from\":\"2019-01-01\",\"to\":\"2019-01-01\",\"workdays\":[]",
                            "\"from\":\"2018-12-30\",\"to\":\"2019-01-01\","
                                + "\"workdays\":[\"2018-12-29\"]"))));
    DueTime saturday = due(calendar, "2018-12-14T09:00", Amount.days(15));
    assertThat(saturday.falls().kind()).isEqualTo(Day.Kind.MAKE_UP);
    assertThat(saturday.falls().date()).isEqualTo(LocalDate.of(2018, 12, 29));
    DueTime monday = due(calendar, "2018-12-16T09:00", Amount.days(15));
    assertThat(monday.falls().date()).isEqualTo(LocalDate.of(2019, 1, 2));
  }

  @Test
  void takesAnOperatorsYearInPlaceOfAProvisionalOne() {
    Json.Obj notice =
        year(2027, "1", holiday("春节", "2027-02-05", "2027-02-12", "2027-01-30", "2027-02-20"));
    LegalCalendar calendar = SHIPPED.with(List.of(notice));
    DueTime before = due(SHIPPED, "2027-01-21T09:00", Amount.days(15));
    DueTime after = due(calendar, "2027-01-21T09:00", Amount.days(15));
    assertThat(before.falls().date()).isEqualTo(LocalDate.of(2027, 2, 9));
    assertThat(after.falls().date()).isEqualTo(LocalDate.of(2027, 2, 15));
    assertThat(after.provisional()).isEmpty();
    assertThat(calendar.years()).containsExactly(2024, 2025, 2026, 2027);
    assertThat(SHIPPED.day(LocalDate.of(2028, 1, 3))).isEmpty();
  }

  private static Refusal refusal(Reckoning reckoning) {
    assertThat(reckoning).isInstanceOf(Reckoning.Refused.class);
    return ((Reckoning.Refused) reckoning).refusal();
  }

  private static Set<LocalDate> days(int year, String ranges) {
    Set<LocalDate> days = new TreeSet<>();
    for (String range : ranges.isBlank() ? new String[0] : ranges.split(" ")) {
      LocalDate from = day(year, range.substring(0, 4));
      LocalDate to = day(year, range.substring(range.length() - 4));
      from.datesUntil(to.plusDays(1)).forEach(days::add);
    }
    return days;
  }

  private static LocalDate day(int year, String monthAndDay) {
    int number = Integer.parseInt(monthAndDay);
    return LocalDate.of(year, number / 100, number % 100);
  }
}
