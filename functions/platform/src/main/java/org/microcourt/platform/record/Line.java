package org.microcourt.platform.record;

import org.microcourt.record.Entry;

/// An entry as it stands in the table, with the acks as of it.
public record Line(Entry entry, Acks acks) {
  /// Whether both come from the same submission: its id and its salt.
  boolean sameSubmission(Line other) {
    return entry.id().equals(other.entry.id()) && entry.salt().equals(other.entry.salt());
  }
}
