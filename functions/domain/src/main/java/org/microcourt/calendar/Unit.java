package org.microcourt.calendar;

import java.time.Period;
import java.util.Locale;
import org.microcourt.json.JsonException;

/// 时、日、月、年: what periods are counted in (民诉法 art. 85(2)). `most` bounds an amount of it.
public enum Unit {
  HOURS("小时", 8_760),
  DAYS("日", 3_660),
  MONTHS("个月", 120),
  YEARS("年", 20);

  private final String zh;
  private final int most;

  Unit(String zh, int most) {
    this.zh = zh;
    this.most = most;
  }

  int most() {
    return most;
  }

  String zh(int count) {
    return count + zh;
  }

  String en(int count) {
    String plural = name().toLowerCase(Locale.ROOT);
    return count + " " + (count == 1 ? plural.substring(0, plural.length() - 1) : plural);
  }

  /// The calendar's period of so many; hours have none.
  Period dates(int count) {
    return switch (this) {
      case HOURS -> throw new IllegalStateException("hours are no dates");
      case DAYS -> Period.ofDays(count);
      case MONTHS -> Period.ofMonths(count);
      case YEARS -> Period.ofYears(count);
    };
  }

  static Unit parse(String name) {
    for (Unit unit : values()) {
      if (unit.name().equals(name)) {
        return unit;
      }
    }
    throw new JsonException("unit", "must be HOURS, DAYS, MONTHS or YEARS");
  }
}
