package org.microcourt.platform.anchors;

/// The table does not answer, or has something else than it should.
public final class AnchorsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AnchorsException(String what, Throwable cause) {
    super(what, cause);
  }

  AnchorsException(String what) {
    super(what);
  }
}
