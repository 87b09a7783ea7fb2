package org.microcourt.platform.record;

import java.util.List;
import java.util.Optional;
import org.microcourt.record.Entry;

/// Keeps the records of all courtrooms. All reads are strongly consistent unless they say
/// otherwise. Every method may throw a `RecordStoreException`.
public interface RecordStore {
  /// How many entries a page of `entries` has.
  int PAGE = 200;

  /// What became of a write at a sequence.
  sealed interface Appended {
    /// The line stands.
    record Done() implements Appended {}

    /// Another line stands there.
    record Taken(Line standing) implements Appended {}
  }

  /// Entries in ascending order after `seq`, all of them.
  List<Line> tail(String courtroom, long seq);

  /// The line at a sequence.
  Optional<Line> line(String courtroom, long seq);

  /// Writes a line at its entry's sequence if nothing stands there.
  Appended append(Line line);

  /// As `append`, for an entry that was recorded elsewhere: what followed it there does not follow
  /// here.
  default Appended restore(Line line) {
    return append(line);
  }

  /// At most `limit` entries after `seq`.
  Page after(String courtroom, long seq, int limit);

  /// At most `limit` entries before `seq`, the nearest ones, in ascending order.
  Page before(String courtroom, long seq, int limit);

  /// The snapshot, if there is one. Eventually consistent: an older one costs reading, nothing
  /// else.
  Optional<Snapshot> snapshot(String courtroom);

  /// Keeps a snapshot unless one that is as new is kept already; tells whether it was kept.
  boolean save(Snapshot snapshot);

  /// The ids of all courtrooms. Reads past everything that is kept: for what happens seldom.
  /// Eventually consistent.
  List<String> courtrooms();

  /// All entries after `seq` in order, read page by page as they are asked for.
  default Iterable<Entry> entries(String courtroom, long seq) {
    return () -> new PagedEntries(from -> after(courtroom, from, PAGE), seq);
  }
}
