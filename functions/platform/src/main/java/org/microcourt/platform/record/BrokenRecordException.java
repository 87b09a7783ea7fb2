package org.microcourt.platform.record;

/// A record does not hold together: an entry is missing, changed, or does not continue the chain.
/// Nothing is decided or written on top of such a record; somebody has to look.
public final class BrokenRecordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenRecordException(String courtroom, long seq, String what) {
    super("record of %s, entry %d: %s".formatted(courtroom, seq, what));
  }
}
