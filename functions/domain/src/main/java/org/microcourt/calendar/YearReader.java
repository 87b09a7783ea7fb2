package org.microcourt.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// Reads the JSON of one year, as an operator writes it from the notice:
///
/// `{"year","status":"official"|"provisional","source":{"title","number","date"},
/// "holidays":[{"name","nameEn","from","to","workdays":[…]}]}`
///
/// A slip here would move people's deadlines, so whatever is odd is refused with its place.
final class YearReader {
  private static final int LONGEST_HOLIDAY = 16;
  private static final int LONGEST_TEXT = 100;
  private static final int SECOND_OF_MAY_SINCE = 2025;

  private final Json.Obj json;
  private final int year;
  private final Map<LocalDate, HolidayName> off = new TreeMap<>();
  private final Map<LocalDate, HolidayName> workdays = new TreeMap<>();

  YearReader(Json.Obj json) {
    this.json = json;
    long number = json.requireLong("year");
    if (number < 2000 || number > 2100) {
      throw new JsonException("year", "must be between 2000 and 2100");
    }
    this.year = (int) number;
  }

  CalendarYear read() {
    only(json, "", "year", "status", "source", "holidays");
    boolean provisional = provisional();
    CalendarYear.Source source = source();
    List<Json.Obj> holidays = json.objects("holidays");
    for (int i = 0; i < holidays.size(); i++) {
      holiday(holidays.get(i), "holidays[" + i + "]");
    }
    for (LocalDate workday : workdays.keySet()) {
      if (off.containsKey(workday)) {
        throw fault("holidays", workday + " is both a day off and a make-up workday");
      }
    }
    statutory();
    return new CalendarYear(year, provisional, source, off, workdays);
  }

  private boolean provisional() {
    return switch (json.requireString("status")) {
      case "official" -> false;
      case "provisional" -> true;
      default -> throw fault("status", "must be official or provisional");
    };
  }

  private CalendarYear.Source source() {
    Json.Obj source = json.requireObject("source");
    only(source, "source.", "title", "number", "date");
    return new CalendarYear.Source(
        text(source, "title", "source."),
        text(source, "number", "source."),
        Dates.date(source.requireString("date"), at("source.date")));
  }

  private void holiday(Json.Obj holiday, String where) {
    only(holiday, where + ".", "name", "nameEn", "from", "to", "workdays");
    HolidayName name =
        new HolidayName(text(holiday, "name", where + "."), text(holiday, "nameEn", where + "."));
    LocalDate from = ofYear(holiday.requireString("from"), where + ".from");
    LocalDate to = ofYear(holiday.requireString("to"), where + ".to");
    if (to.isBefore(from) || from.plusDays(LONGEST_HOLIDAY).isBefore(to)) {
      throw fault(where + ".to", "must be on or at most 16 days after from");
    }
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (off.put(day, name) != null) {
        throw fault(where, day + " belongs to another holiday already");
      }
    }
    List<String> made = holiday.strings("workdays");
    for (int i = 0; i < made.size(); i++) {
      workday(made.get(i), name, where + ".workdays[" + i + "]");
    }
  }

  private void workday(String text, HolidayName name, String where) {
    LocalDate day = ofYear(text, where);
    if (!Dates.weekend(day)) {
      throw fault(where, day + " is no Saturday or Sunday, so it cannot be a make-up workday");
    }
    if (workdays.put(day, name) != null) {
      throw fault(where, day + " is given twice");
    }
  }

  /// Each notice must contain the holidays whose dates the statute fixes in the common calendar.
  private void statutory() {
    Set<MonthDay> days = new TreeSet<>();
    days.add(MonthDay.of(1, 1));
    days.add(MonthDay.of(5, 1));
    if (year >= SECOND_OF_MAY_SINCE) {
      days.add(MonthDay.of(5, 2));
    }
    for (int day = 1; day <= 3; day++) {
      days.add(MonthDay.of(10, day));
    }
    for (MonthDay day : days) {
      if (!off.containsKey(day.atYear(year))) {
        throw fault("holidays", day.atYear(year) + " is missing: 全国年节及纪念日放假办法 art. 2 gives it");
      }
    }
  }

  private LocalDate ofYear(String text, String where) {
    LocalDate day = Dates.date(text, at(where));
    if (day.getYear() != year && !LegalCalendar.foreshadows(day, year)) {
      throw fault(where, day + " is not of this year, nor of the last days of December before");
    }
    return day;
  }

  private String text(Json.Obj object, String key, String prefix) {
    String text = object.requireString(key);
    if (text.isBlank()
        || text.length() > LONGEST_TEXT
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw fault(prefix + key, "must be a plain text of at most 100 characters");
    }
    return text;
  }

  private void only(Json.Obj object, String prefix, String... known) {
    for (String member : object.members().keySet()) {
      if (!List.of(known).contains(member)) {
        throw fault(prefix + member, "is not known here");
      }
    }
  }

  private JsonException fault(String where, String message) {
    return new JsonException(at(where), message);
  }

  private String at(String where) {
    return year + " " + where;
  }
}
