package org.microcourt.verify.report;

/// The answer in one word, and the exit code that says it to scripts.
public enum Verdict {
  /// All of it is what the court sealed, or what receipts vouch for.
  GENUINE(0),
  /// Something in it is not as it was.
  NOT_GENUINE(1),
  /// Nothing that the court gives out, or not readable.
  NOT_OURS(2),
  /// Nothing in it contradicts itself, and nothing shows that all of it is the court's.
  UNPROVEN(3);

  private final int code;

  Verdict(int code) {
    this.code = code;
  }

  /// The exit code.
  public int code() {
    return code;
  }
}
