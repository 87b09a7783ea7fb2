package org.microcourt.calendar;

import org.microcourt.json.Json;

/// The name of a statutory holiday.
public record HolidayName(String zh, String en) {
  Json.Obj toJson() {
    return Json.obj("zh", zh, "en", en);
  }

  static HolidayName fromJson(Json.Obj json) {
    return new HolidayName(json.requireString("zh"), json.requireString("en"));
  }
}
