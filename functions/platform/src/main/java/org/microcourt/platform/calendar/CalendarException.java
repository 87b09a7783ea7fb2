package org.microcourt.platform.calendar;

/// The operator's years could not be read or written.
public final class CalendarException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CalendarException(String what, Throwable cause) {
    super(what, cause);
  }
}
