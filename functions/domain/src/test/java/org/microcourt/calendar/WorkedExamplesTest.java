package org.microcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.calendar.Calendars.SHIPPED;
import static org.microcourt.calendar.Calendars.amount;
import static org.microcourt.calendar.Calendars.at;
import static org.microcourt.calendar.Calendars.due;
import static org.microcourt.calendar.Calendars.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Periods worked by hand from the law and the notices of the years. `start` is local time in
/// Beijing; `last` is the last day before a move; `ends` is the day whose 24:00 ends the period,
/// and for hours the time; `?` marks a provisional end.
class WorkedExamplesTest {
  @ParameterizedTest(name = "{0} + {1} ends {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Spring Festival: 国办发明电〔2023〕7号, 〔2024〕12号, 〔2025〕7号; appeal, 民诉法 art. 171
          2024-01-29T10:00 | 15 DAYS   | 2024-02-13 | 2024-02-18  | moved to a Sunday that is a make-up workday
          2025-01-14T16:20 | 15 DAYS   | 2025-01-29 | 2025-02-05  | moved over eight days off
          2026-02-03T09:00 | 15 DAYS   | 2026-02-18 | 2026-02-24  | moved over nine days off
          2026-02-04T09:00 | 10 DAYS   | 2026-02-14 | 2026-02-14  | the Saturday before is a make-up workday
          # National Day of the same years
          2024-09-19T09:00 | 15 DAYS   | 2024-10-04 | 2024-10-08  | moved
          2025-09-22T09:00 | 15 DAYS   | 2025-10-07 | 2025-10-09  | with Mid-Autumn, moved to the ninth
          2026-09-20T09:00 | 15 DAYS   | 2026-10-05 | 2026-10-08  | moved
          2026-09-15T23:59 | 15 DAYS   | 2026-09-30 | 2026-09-30  | holidays in the middle or after do not matter
          2026-09-25T00:00 | 15 DAYS   | 2026-10-10 | 2026-10-10  | days off in the middle are not taken out; a make-up Saturday
          2024-09-27T09:00 | 15 DAYS   | 2024-10-12 | 2024-10-12  | make-up Saturday
          2025-09-26T09:00 | 15 DAYS   | 2025-10-11 | 2025-10-11  | make-up Saturday
          # Other holidays
          2026-03-20T09:00 | 15 DAYS   | 2026-04-04 | 2026-04-07  | Qingming
          2024-03-22T09:00 | 15 DAYS   | 2024-04-06 | 2024-04-07  | Qingming, to a make-up Sunday
          2025-04-17T09:00 | 15 DAYS   | 2025-05-02 | 2025-05-06  | Labour Day
          2026-04-20T09:00 | 15 DAYS   | 2026-05-05 | 2026-05-06  | Labour Day
          2026-04-24T09:00 | 15 DAYS   | 2026-05-09 | 2026-05-09  | make-up Saturday after Labour Day
          2024-05-25T09:00 | 15 DAYS   | 2024-06-09 | 2024-06-11  | a Sunday before Dragon Boat
          2025-05-17T09:00 | 15 DAYS   | 2025-06-01 | 2025-06-03  | Dragon Boat
          2024-08-30T09:00 | 15 DAYS   | 2024-09-14 | 2024-09-14  | make-up Saturday before Mid-Autumn
          2024-08-31T09:00 | 15 DAYS   | 2024-09-15 | 2024-09-18  | Mid-Autumn
          2026-09-10T09:00 | 15 DAYS   | 2026-09-25 | 2026-09-28  | Mid-Autumn
          # Weekends, 民诉法 art. 85(3) and the judicial document of 2014-12-12
          2026-11-25T17:43 | 15 DAYS   | 2026-12-10 | 2026-12-10  | a Thursday
          2026-11-13T09:00 | 15 DAYS   | 2026-11-28 | 2026-11-30  | a Saturday
          2026-11-14T09:00 | 15 DAYS   | 2026-11-29 | 2026-11-30  | a Sunday
          # Year ends
          2024-12-17T09:00 | 15 DAYS   | 2025-01-01 | 2025-01-02  | New Year's Day of the next calendar
          2025-12-17T09:00 | 15 DAYS   | 2026-01-01 | 2026-01-04  | to a make-up Sunday of the next calendar
          2025-12-24T09:00 | 10 DAYS   | 2026-01-03 | 2026-01-04  | the same, from a Saturday
          2026-12-16T09:00 | 15 DAYS   | 2026-12-31 | 2026-12-31? | the notice for 2027 might still take the day off
          2026-12-17T09:00 | 15 DAYS   | 2027-01-01 | 2027-01-04? | Friday to Monday
          # The year of the statute, 全国年节及纪念日放假办法 art. 2
          2027-01-21T09:00 | 15 DAYS   | 2027-02-05 | 2027-02-09? | 除夕 to 初三
          2027-05-25T09:00 | 15 DAYS   | 2027-06-09 | 2027-06-10? | Dragon Boat
          2027-08-31T09:00 | 15 DAYS   | 2027-09-15 | 2027-09-16? | Mid-Autumn
          2027-09-16T09:00 | 15 DAYS   | 2027-10-01 | 2027-10-04? | National Day
          2027-03-21T09:00 | 15 DAYS   | 2027-04-05 | 2027-04-06? | Qingming
          # Months and years, 民法典 art. 202
          2026-08-28T09:00 | 3 MONTHS  | 2026-11-28 | 2026-11-30  | the corresponding day, moved from a Saturday
          2026-01-31T09:00 | 1 MONTHS  | 2026-02-28 | 2026-02-28  | no 31st; the last day is a make-up Saturday
          2024-01-31T09:00 | 1 MONTHS  | 2024-02-29 | 2024-02-29  | leap day
          2024-01-29T09:00 | 1 MONTHS  | 2024-02-29 | 2024-02-29  | leap day as the corresponding day
          2025-01-29T09:00 | 1 MONTHS  | 2025-02-28 | 2025-02-28  | no 29th
          2024-02-29T09:00 | 1 YEARS   | 2025-02-28 | 2025-02-28  | no leap day a year later
          2025-02-28T09:00 | 1 YEARS   | 2026-02-28 | 2026-02-28  | corresponding day, not the month's end for its own sake
          2025-03-31T09:00 | 6 MONTHS  | 2025-09-30 | 2025-09-30  | no 31st
          2026-08-31T09:00 | 6 MONTHS  | 2027-02-28 | 2027-03-01? | no 31st, a Sunday of a provisional year
          2024-10-01T09:00 | 2 YEARS   | 2026-10-01 | 2026-10-08  | application for enforcement, 民诉法 art. 250
          """)
  void endsAt24OfTheLastDay(String start, String amount, LocalDate last, String ends, String why) {
    DueTime time = due(SHIPPED, start, amount(amount));
    assertThat(time.last()).isEqualTo(last);
    assertThat(end(time)).isEqualTo(ends);
    assertThat(time.skipped()).allMatch(Day::off);
    assertThat(time.falls().off()).isFalse();
  }

  @ParameterizedTest(name = "{0} + {1} ends {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 民诉解释 art. 125: hours run from the next hour
          2026-11-25T09:00 | 24 HOURS | 2026-11-25T10:00 | 2026-11-26T10:00 | the hour that begins with it does not count
          2026-11-25T09:59 | 24 HOURS | 2026-11-25T10:00 | 2026-11-26T10:00 | nor the rest of it
          2026-11-25T22:40 | 48 HOURS | 2026-11-25T23:00 | 2026-11-27T23:00 | over two midnights (民诉法 art. 103)
          2026-11-25T23:30 | 24 HOURS | 2026-11-26T00:00 | 2026-11-27T00:00 | ends at 24:00
          2026-12-31T22:10 | 3 HOURS  | 2026-12-31T23:00 | 2027-01-01T02:00 | over the year's end
          2024-02-28T12:30 | 48 HOURS | 2024-02-28T13:00 | 2024-03-01T13:00 | over a leap day
          2026-09-30T10:15 | 24 HOURS | 2026-09-30T11:00 | 2026-10-01T11:00 | into National Day, not moved
          2026-11-27T18:05 | 12 HOURS | 2026-11-27T19:00 | 2026-11-28T07:00 | into a Saturday, not moved
          2031-10-01T08:00 | 2 HOURS  | 2031-10-01T09:00 | 2031-10-01T11:00 | needs no year of the calendar
          """)
  void hoursRunOn(String start, String amount, LocalDateTime first, String ends, String why) {
    DueTime time = due(SHIPPED, start, amount(amount));
    assertThat(time.first()).isEqualTo(first);
    assertThat(time.due()).isEqualTo(at(ends));
    assertThat(time.skipped()).isEmpty();
    assertThat(time.provisional()).isEmpty();
  }

  @ParameterizedTest(name = "{0} + {1} ends {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2014-05-28T09:00 | 3 MONTHS | 2014-08-28 | Supreme People's Court, judicial document of 2014-12-12 (055110.com/law/1/13850.html)
          2022-07-01T09:00 | 15 DAYS  | 2022-07-18 | a court on a Saturday 16 July (163.com/dy/article/JDVIIK050514IEAK.html)
          2026-07-01T09:00 | 15 DAYS  | 2026-07-16 | the same, where 16 July is a Thursday
          2025-07-04T09:00 | 15 DAYS  | 2025-07-21 | the same weekday rule in another year
          """)
  void agreesWithPublishedExamples(String start, String amount, String ends, String source) {
    LegalCalendar calendar =
        SHIPPED.with(List.of(year(2014, "国办发明电〔2013〕28号"), year(2022, "国办发明电〔2021〕11号")));
    assertThat(end(due(calendar, start, amount(amount)))).isEqualTo(ends);
  }

  private static String end(DueTime time) {
    LocalDateTime end = LocalDateTime.ofInstant(time.due(), Calendars.BEIJING);
    assertThat(end.toLocalTime().toSecondOfDay()).isZero();
    assertThat(time.falls().date()).isEqualTo(end.toLocalDate().minusDays(1));
    String mark = time.provisional().stream().map(year -> "?").collect(Collectors.joining());
    return time.falls().date() + mark;
  }
}
