package org.microcourt.bench.clock;

import java.util.Locale;

/// What one item took in one design.
public record Tried(
    String design,
    double executions,
    double transitions,
    double calls,
    double readUnits,
    double writeUnits) {

  /// In US dollars.
  public double dollars() {
    return transitions * Prices.TRANSITION
        + calls * Prices.CALL
        + readUnits * Prices.READ_UNIT
        + writeUnits * Prices.WRITE_UNIT;
  }

  /// A row of a table.
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.6f |",
        design,
        executions,
        transitions,
        calls,
        readUnits,
        writeUnits,
        dollars());
  }
}
