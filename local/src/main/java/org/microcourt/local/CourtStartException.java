package org.microcourt.local;

/// The court cannot start; the message is a sentence for whoever started it.
public final class CourtStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CourtStartException(String message) {
    super(message);
  }

  CourtStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
