package org.microcourt.local.play;

/// A hearing could not be played to its end; the message says where and why.
public final class PlayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PlayException(String message) {
    super(message);
  }

  PlayException(String message, Throwable cause) {
    super(message, cause);
  }
}
