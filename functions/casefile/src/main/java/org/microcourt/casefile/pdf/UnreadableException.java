package org.microcourt.casefile.pdf;

/// A source, or a page of it, cannot be copied.
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  /// Why.
  public enum Reason {
    ENCRYPTED,
    DAMAGED,
    TOO_LARGE
  }

  private final Reason reason;

  UnreadableException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /// What to tell people.
  public Reason reason() {
    return reason;
  }
}
