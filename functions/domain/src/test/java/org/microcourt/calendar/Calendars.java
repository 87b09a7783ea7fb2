package org.microcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.microcourt.json.Json;

/// Calendars and periods that several tests share.
final class Calendars {
  static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  static final LegalCalendar SHIPPED = LegalCalendar.shipped();

  private Calendars() {}

  /// `2026-11-25T09:00` in Beijing.
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BEIJING).toInstant();
  }

  static DueTime due(LegalCalendar calendar, String start, Amount amount) {
    return due(calendar.reckon(at(start), amount));
  }

  static DueTime due(Reckoning reckoning) {
    assertThat(reckoning).isInstanceOf(Reckoning.Due.class);
    return ((Reckoning.Due) reckoning).time();
  }

  /// `15 DAYS`
  static Amount amount(String text) {
    String[] parts = text.split(" ");
    return new Amount(Integer.parseInt(parts[0]), Unit.valueOf(parts[1]));
  }

  /// A year as an operator would send it: the fixed holidays and those given.
  static Json.Obj year(int year, String number, Json.Obj... more) {
    List<Json.Obj> holidays = new ArrayList<>();
    holidays.add(holiday("元旦", year + "-01-01", year + "-01-01"));
    holidays.add(holiday("劳动节", year + "-05-01", year + "-05-05"));
    holidays.add(holiday("国庆节", year + "-10-01", year + "-10-07"));
    holidays.addAll(List.of(more));
    return Json.obj(
        "year",
        year,
        "status",
        "official",
        "source",
        Json.obj("title", "通知", "number", number, "date", (year - 1) + "-11-01"),
        "holidays",
        holidays);
  }

  static Json.Obj holiday(String name, String from, String to, String... workdays) {
    return Json.obj(
        "name", name, "nameEn", name, "from", from, "to", to, "workdays", List.of(workdays));
  }
}
