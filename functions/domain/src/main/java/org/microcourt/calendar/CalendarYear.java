package org.microcourt.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.microcourt.json.Json;

/// What one year's notice says: days off and make-up workdays, each with its holiday. It may reach
/// into the last days of December before.
///
/// `provisional` is a year whose notice is not out: only the days of the statute are known, neither
/// the days off given in exchange nor the make-up workdays.
record CalendarYear(
    int year,
    boolean provisional,
    Source source,
    Map<LocalDate, HolidayName> off,
    Map<LocalDate, HolidayName> workdays) {

  CalendarYear {
    off = Map.copyOf(off);
    workdays = Map.copyOf(workdays);
  }

  /// The notice or statute.
  record Source(String title, String number, LocalDate date) {}

  static CalendarYear of(Json.Obj json) {
    return new YearReader(json).read();
  }
}
