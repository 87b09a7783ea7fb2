package org.microcourt.courtroom;

import org.microcourt.record.Entry;

/// Between which entries of which session a witness was heard; `to` is 0 while it is.
public record Testimony(String witness, String session, long from, long to) {
  boolean covers(Entry entry) {
    return entry.seq() >= from
        && (to == 0 || entry.seq() <= to)
        && entry.act().session().filter(session::equals).isPresent();
  }

  /// Whether it goes on and had begun before the entry `seq`.
  public boolean isGoingOn(long seq) {
    return to == 0 && seq >= from;
  }

  Testimony until(long seq) {
    return to == 0 ? new Testimony(witness, session, from, seq) : this;
  }
}
