package org.microcourt.evidence.inspect;

/// A picture cannot be shown: nobody here reads its format, it is damaged, or decoding it would
/// take more than there is.
public final class UnshowableException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean tooLarge;

  UnshowableException(boolean tooLarge) {
    super(tooLarge ? "too large" : "damaged or unknown", null, false, false);
    this.tooLarge = tooLarge;
  }

  /// Whether a smaller one could be shown.
  public boolean isTooLarge() {
    return tooLarge;
  }
}
