package org.microcourt.platform.incidents;

/// The incidents could not be read or written.
public final class IncidentsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  IncidentsException(String what, Throwable cause) {
    super(what, cause);
  }
}
