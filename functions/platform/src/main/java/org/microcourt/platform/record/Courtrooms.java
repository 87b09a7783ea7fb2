package org.microcourt.platform.record;

import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.Courtroom;

/// Courtrooms, folded from their records: what this process keeps of them, or the snapshot, and the
/// entries since.
public final class Courtrooms {
  private static final int COURTROOMS_KEPT = 500;
  private static final long BYTES_KEPT = 64L << 20;

  private final RecordStore store;
  private final KeptCourtrooms kept;

  /// Reads from `store`.
  public Courtrooms(RecordStore store) {
    this(store, new KeptCourtrooms(COURTROOMS_KEPT, BYTES_KEPT));
  }

  Courtrooms(RecordStore store, KeptCourtrooms kept) {
    this.store = store;
    this.kept = kept;
  }

  /// The courtroom as it is now; without entries when there is none.
  ///
  /// @throws RecordStoreException if the table does not answer
  /// @throws BrokenRecordException if the record does not hold together
  public Courtroom load(String courtroom) {
    return current(courtroom).courtroom();
  }

  /// The courtroom as this process last saw it, without reading.
  public Optional<Courtroom> known(String courtroom) {
    return kept.get(courtroom).map(Kept::courtroom);
  }

  /// Keeps a snapshot of the courtroom as it is now, unless there is one as new.
  public void snapshot(String courtroom) {
    store.save(current(courtroom).snapshot());
  }

  /// Where reading starts: a state that was true once.
  Kept start(String courtroom) {
    return kept.get(courtroom)
        .or(() -> store.snapshot(courtroom).flatMap(Kept::of))
        .orElseGet(() -> Kept.none(courtroom));
  }

  /// The state after further lines, kept from now on.
  Kept keep(Kept from, List<Line> news) {
    Kept now = from.and(news);
    kept.put(now);
    return now;
  }

  private Kept current(String courtroom) {
    Kept start = start(courtroom);
    return keep(start, store.tail(courtroom, start.seq()));
  }
}
