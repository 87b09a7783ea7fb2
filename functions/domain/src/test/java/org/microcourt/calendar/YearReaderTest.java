package org.microcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.calendar.Calendars.holiday;
import static org.microcourt.calendar.Calendars.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

class YearReaderTest {
  private static final Json.Obj GOOD = year(2028, "国办发明电〔2027〕1号");

  @Test
  void readsAYear() {
    LegalCalendar calendar = LegalCalendar.of(List.of(GOOD));
    assertThat(calendar.years()).containsExactly(2028);
    assertThat(calendar.day(LocalDate.of(2028, 10, 7)))
        .hasValueSatisfying(day -> assertThat(day.kind()).isEqualTo(Day.Kind.HOLIDAY));
  }

  @ParameterizedTest(name = "{0} is refused at {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"year":28}                          | year
          {"year":2028.5}                      | year
          {"year":"2028"}                      | year
          {"year":2028,"remark":"x"}           | 2028 remark
          {"year":2028,"status":"draft"}       | 2028 status
          {"year":2028,"source":{"title":"x"}} | number
          {"year":2028,"source":{"title":" ","number":"1","date":"2027-11-01"}} | 2028 source.title
          {"year":2028,"source":{"title":"x","number":"1","date":"1 Nov"}} | 2028 source.date
          {"year":2028,"source":{"title":"x","number":"1","date":"2027-11-01","url":"x"}} | 2028 source.url
          {"year":2028,"holidays":[]}          | 2028 holidays
          {"year":2028,"holidays":["元旦"]}      | holidays
          """)
  void namesTheMemberAtFault(String json, String where) {
    Json.Obj changed = GOOD;
    for (var member : Json.parseObject(json).members().entrySet()) {
      changed = changed.with(member.getKey(), member.getValue());
    }
    Json.Obj wrong = changed;
    assertThatThrownBy(() -> LegalCalendar.of(List.of(wrong)))
        .isInstanceOf(JsonException.class)
        .hasMessageEndingWith("(" + where + ")");
  }

  @ParameterizedTest(name = "{0} to {1}, {2}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2028-01-26 | 2028-01-20 |            | 2028 holidays[3].to          | must be on or at most 16 days after
          2028-01-26 | 2028-02-26 |            | 2028 holidays[3].to          | must be on or at most 16 days after
          2028-02-30 | 2028-03-01 |            | 2028 holidays[3].from        | must be a date
          2027-01-26 | 2028-01-26 |            | 2028 holidays[3].from        | is not of this year
          2027-12-27 | 2028-01-02 |            | 2028 holidays[3].from        | is not of this year
          2028-12-31 | 2029-01-02 |            | 2028 holidays[3].to          | is not of this year
          2028-05-05 | 2028-05-06 |            | 2028 holidays[3]             | 2028-05-05 belongs to another holiday
          2028-01-26 | 2028-01-28 | 2028-01-24 | 2028 holidays[3].workdays[0] | is no Saturday or Sunday
          2028-01-26 | 2028-01-30 | 2028-01-29 | 2028 holidays                | both a day off and a make-up workday
          2028-01-26 | 2028-01-28 | 29 Jan     | 2028 holidays[3].workdays[0] | must be a date
          """)
  void namesTheDayAtFault(String from, String to, String work, String where, String fault) {
    Json.Obj spring = work == null ? holiday("春节", from, to) : holiday("春节", from, to, work);
    assertThatThrownBy(() -> LegalCalendar.of(List.of(year(2028, "1", spring))))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(fault)
        .hasMessageEndingWith("(" + where + ")");
  }

  @Test
  void refusesAMakeUpWorkdayGivenTwice() {
    Json.Obj twice = holiday("春节", "2028-01-26", "2028-01-28", "2028-01-29", "2028-01-29");
    assertThatThrownBy(() -> LegalCalendar.of(List.of(year(2028, "1", twice))))
        .hasMessageContaining("2028-01-29 is given twice");
  }

  @Test
  void refusesUnknownMembersOfAHoliday() {
    Json.Obj odd = holiday("春节", "2028-01-26", "2028-01-28").with("workday", "2028-01-29");
    assertThatThrownBy(() -> LegalCalendar.of(List.of(year(2028, "1", odd))))
        .hasMessageEndingWith("(2028 holidays[3].workday)");
  }

  @ParameterizedTest
  @CsvSource({"0, 2028-01-01", "1, 2028-05-01", "2, 2028-10-01"})
  void refusesAYearWithoutAStatutoryHoliday(int left, String day) {
    List<Json> holidays = new ArrayList<>(GOOD.array("holidays"));
    holidays.remove(left);
    assertThatThrownBy(() -> LegalCalendar.of(List.of(GOOD.with("holidays", holidays))))
        .hasMessageContaining(day + " is missing");
  }

  @Test
  void refusesTheSameYearTwice() {
    assertThatThrownBy(() -> LegalCalendar.of(List.of(GOOD, GOOD)))
        .hasMessageContaining("2028 year");
  }

  @Test
  void refusesTwoNoticesThatContradictEachOther() {
    Json.Obj before = year(2028, "1", holiday("年末", "2028-12-29", "2028-12-30"));
    Json.Obj after = year(2029, "1", holiday("春节", "2029-02-12", "2029-02-18", "2028-12-30"));
    assertThatThrownBy(() -> LegalCalendar.of(List.of(after, before)))
        .hasMessageContaining("2028-12-30 is the opposite in the year before")
        .hasMessageEndingWith("(2029 holidays)");
  }
}
