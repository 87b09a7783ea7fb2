package org.microcourt.platform.calendar;

import java.util.List;

/// The years that an operator has supplied.
@FunctionalInterface
public interface OperatorYears {
  /// A year as it was supplied: its name, and a text that is JSON if all is well.
  record Supplied(String name, String text) {}

  /// All of them, in the order of their names.
  ///
  /// @throws CalendarException if they cannot be read
  List<Supplied> read();
}
