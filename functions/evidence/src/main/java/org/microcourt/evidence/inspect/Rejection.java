package org.microcourt.evidence.inspect;

/// The way out of nested reading once a file is known to be unfit; `Inspector` makes an outcome of
/// it.
final class Rejection extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  Rejection(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
