package org.microcourt.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.microcourt.json.JsonException;

/// Dates as JSON and as people read them.
final class Dates {
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Dates() {}

  static boolean weekend(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  static LocalDate date(String text, String where) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new JsonException(where, "must be a date like 2026-10-01");
    }
  }

  static LocalDateTime dateTime(String text, String where) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new JsonException(where, "must be a local time like 2026-10-01T09:00");
    }
  }

  static LocalTime time(String text, String where) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new JsonException(where, "must be a time of day like 17:30");
    }
  }

  /// `2026年10月9日（星期五）`
  static String zh(LocalDate date) {
    return "%d年%d月%d日（%s）"
        .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), zhWeekday(date));
  }

  private static String zhWeekday(LocalDate date) {
    return "星期" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1);
  }

  /// `Friday, 9 October 2026`
  static String en(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK) + ", " + EN.format(date);
  }

  /// `2026年10月9日（星期五）9时`, with minutes where there are any
  static String zh(LocalDateTime time) {
    String minutes = time.getMinute() == 0 ? "" : time.getMinute() + "分";
    return zh(time.toLocalDate()) + time.getHour() + "时" + minutes;
  }

  /// `09:00 on Friday, 9 October 2026`
  static String en(LocalDateTime time) {
    return "%02d:%02d on %s".formatted(time.getHour(), time.getMinute(), en(time.toLocalDate()));
  }

  /// The end of a period: midnight is written as the 24:00 of the day before.
  static String zhEnd(LocalDateTime end) {
    return midnight(end) ? zh(end.toLocalDate().minusDays(1)) + "24时" : zh(end);
  }

  /// The same in English.
  static String enEnd(LocalDateTime end) {
    return midnight(end) ? "24:00 on " + en(end.toLocalDate().minusDays(1)) : en(end);
  }

  private static boolean midnight(LocalDateTime time) {
    return time.toLocalTime().toNanoOfDay() == 0;
  }
}
