package org.microcourt.transcripts;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.record.RecordStore.Appended;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;

/// The court's record in the record store.
///
/// An act of the closing is appended at the end of the record, once: what stands there already is
/// not appended again, and a place lost to another entry is tried again behind it.
final class RecordedCourt implements Court {

  private static final String BY = "system:transcripts";
  private static final int ATTEMPTS = 50;

  private final RecordStore store;
  private final Clock clock;
  private final Supplier<String> salts;
  private final Backoff backoff;

  RecordedCourt(RecordStore store, Clock clock, Supplier<String> salts, Backoff backoff) {
    this.store = store;
    this.clock = clock;
    this.salts = salts;
    this.backoff = backoff;
  }

  @Override
  public Iterable<Entry> record(String courtroom) {
    return store.entries(courtroom, 0);
  }

  @Override
  public void drafted(String courtroom, String session, DocumentRef document) {
    append(courtroom, new Act.TranscriptDrafted(session, document));
  }

  @Override
  public void filed(String courtroom, DocumentRef document) {
    append(courtroom, new Act.DocumentFiled(document));
  }

  private void append(String courtroom, Act act) {
    String salt = salts.get();
    long seq = 0;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      for (Entry entry : store.entries(courtroom, seq)) {
        if (entry.act().equals(act)) {
          return;
        }
        seq = entry.seq();
      }
      Line last =
          store
              .line(courtroom, seq)
              .orElseThrow(() -> new IllegalStateException("no record of " + courtroom));
      if (store.append(following(last, act, salt)) instanceof Appended.Done) {
        return;
      }
      backoff.pause(attempt);
    }
    throw new IllegalStateException("no place found at the end of the record of " + courtroom);
  }

  private Line following(Line last, Act act, String salt) {
    Entry end = last.entry();
    Entry.Head head = new Entry.Head(end.courtroom(), end.seq(), end.at(), end.chain());
    Entry.Content content = new Entry.Content(BY, Optional.empty(), Audience.EVERYONE, act);
    return new Line(Entry.next(head, content, clock.instant(), salt), last.acks());
  }
}
