package org.microcourt.courtroom.view;

import java.util.List;
import org.microcourt.courtroom.view.MyCourtrooms.Mine;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;

/// The latest entries of a courtroom, as far as a reader may see them.
final class Unread {
  private static final int MOST = 100;

  /// How many of the latest entries are looked at: enough to find the last that one may see, and
  /// all unread ones that count with own ones between.
  private static final long LEAST_LOOKED_AT = 20;

  private static final long MOST_LOOKED_AT = 2 * MOST;

  private final RecordStore store;

  Unread(RecordStore store) {
    this.store = store;
  }

  /// Those that may be seen; one query.
  List<Entry> latest(Mine mine) {
    long head = mine.courtroom().seq();
    int lookedAt = Math.toIntExact(Math.clamp(head - mine.read(), LEAST_LOOKED_AT, MOST_LOOKED_AT));
    return store.before(mine.courtroom().id(), head + 1, lookedAt).entries().stream()
        .filter(entry -> mine.courtroom().sees(mine.reader(), entry))
        .toList();
  }

  /// How many of these others have made since the reader last read.
  static long count(Mine mine, List<Entry> latest) {
    return latest.stream()
        .filter(entry -> entry.seq() > mine.read() && !entry.by().equals(mine.reader().id()))
        .limit(MOST)
        .count();
  }

  /// How many the reader has not read; without a read if there are none.
  long count(Mine mine) {
    return mine.courtroom().seq() > mine.read() ? count(mine, latest(mine)) : 0;
  }
}
