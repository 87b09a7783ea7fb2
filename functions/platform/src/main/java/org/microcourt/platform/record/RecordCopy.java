package org.microcourt.platform.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microcourt.record.Entry;

/// Puts a record that was kept elsewhere into this court, entry by entry, the first one last: until
/// it stands nobody finds the courtroom, reads it or writes in it, so that a copy that is cut off
/// can be made again from the start. Reactions leave copied entries alone.
public final class RecordCopy {
  private final RecordStore store;
  private Acks acks = Acks.NONE;
  private @Nullable Line first;
  private long seq;

  /// Copies a record to this store.
  public RecordCopy(RecordStore store) {
    this.store = store;
  }

  /// Puts the next entry; those that stand already are left.
  ///
  /// @return false if another entry stands in its place
  public boolean put(Entry entry) {
    seq++;
    if (entry.seq() != seq) {
      throw new IllegalArgumentException("entry " + entry.seq() + " instead of " + seq);
    }
    acks = acks.after(entry);
    Line line = new Line(entry, acks);
    if (first == null) {
      first = line;
      return true;
    }
    return put(line);
  }

  /// Puts the first entry, after all others.
  ///
  /// @return false if another entry stands in its place
  public boolean finish() {
    return put(Optional.ofNullable(first).orElseThrow());
  }

  private boolean put(Line line) {
    return switch (store.restore(line)) {
      case RecordStore.Appended.Done _ -> true;
      case RecordStore.Appended.Taken(Line standing) -> standing.entry().equals(line.entry());
    };
  }
}
