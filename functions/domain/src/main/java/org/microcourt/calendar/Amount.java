package org.microcourt.calendar;

import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// How long a period is: a whole number of at least 1 of a unit.
public record Amount(int count, Unit unit) {
  public Amount {
    if (count < 1 || count > unit.most()) {
      throw new IllegalArgumentException(outside(unit));
    }
  }

  public static Amount hours(int count) {
    return new Amount(count, Unit.HOURS);
  }

  public static Amount days(int count) {
    return new Amount(count, Unit.DAYS);
  }

  public static Amount months(int count) {
    return new Amount(count, Unit.MONTHS);
  }

  public static Amount years(int count) {
    return new Amount(count, Unit.YEARS);
  }

  /// `15日`
  public String zh() {
    return unit.zh(count);
  }

  /// `15 days`
  public String en() {
    return unit.en(count);
  }

  /// `{"count","unit"}`
  public Json.Obj toJson() {
    return Json.obj("count", count, "unit", unit);
  }

  /// Reads what `toJson` writes, and what a judge enters: what is out of bounds is refused.
  public static Amount fromJson(Json.Obj json) {
    Unit unit = Unit.parse(json.requireString("unit"));
    long count = json.requireLong("count");
    if (count < 1 || count > unit.most()) {
      throw new JsonException("count", outside(unit));
    }
    return new Amount((int) count, unit);
  }

  private static String outside(Unit unit) {
    return "must be between 1 and " + unit.most() + " " + unit;
  }
}
