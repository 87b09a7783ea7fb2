package org.microcourt.platform.call;

/// A called function failed, or could not be reached.
public final class CalleeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CalleeException(String what) {
    super(what);
  }

  CalleeException(String what, Throwable cause) {
    super(what, cause);
  }
}
