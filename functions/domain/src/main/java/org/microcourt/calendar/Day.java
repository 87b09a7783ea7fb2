package org.microcourt.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.Names;

/// A day and what it is to the law; the holiday is named for a day off by notice and for a make-up
/// workday.
public record Day(LocalDate date, Kind kind, Optional<HolidayName> holiday) {
  /// Working day, weekend day made a working day, weekly rest day, statutory or exchanged day off.
  public enum Kind {
    WORKING,
    MAKE_UP,
    WEEKEND,
    HOLIDAY
  }

  /// Whether a period cannot end on it (民诉法 art. 85(3)).
  public boolean off() {
    return kind == Kind.WEEKEND || kind == Kind.HOLIDAY;
  }

  /// `{"date","kind","holiday"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "date", date.toString(), "kind", kind, "holiday", holiday.map(HolidayName::toJson));
  }

  /// Reads what `toJson` writes.
  public static Day fromJson(Json.Obj json) {
    return new Day(
        Dates.date(json.requireString("date"), "date"),
        kind(json.requireString("kind")),
        json.object("holiday").map(HolidayName::fromJson));
  }

  private static Kind kind(String name) {
    return Names.parse(Kind.class, name, "kind", "must be WORKING, MAKE_UP, WEEKEND or HOLIDAY");
  }
}
