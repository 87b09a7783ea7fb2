package org.microcourt.transcripts;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.SessionState;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.Annexes;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.transcripts.seal.RecordFiles;
import org.microcourt.transcripts.seal.Sealable;
import org.microcourt.transcripts.seal.Sheet;
import org.microcourt.transcripts.text.SealedText;

/// The record up to the entry that finalized a transcript, as the sealing needs it.
///
/// @param courtroom the fold of the entries
/// @param entries from the first to the finalizing one
record SealedRecord(Courtroom courtroom, String session, List<Entry> entries) {
  static SealedRecord read(Court court, String id, String session, long finalized) {
    Courtroom courtroom = Courtroom.empty(id);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : court.record(id)) {
      courtroom = courtroom.apply(entry);
      entries.add(entry);
      if (entry.seq() == finalized) {
        return new SealedRecord(courtroom, session, List.copyOf(entries));
      }
    }
    throw new IllegalStateException("the record ends before entry " + finalized);
  }

  private RecordFiles files() {
    return new RecordFiles(
        courtroom,
        entries,
        new RecordFiles.Drafted(
            session,
            state().transcript().orElseThrow().draft().document(),
            TranscriptAssembler.TEMPLATE,
            seq(Act.SessionOpened.class),
            seq(Act.SessionClosed.class)));
  }

  /// All that is sealed beside the draft.
  ///
  /// @param seed from which the secrets of the words grow
  Sealable sealable(ZoneId zone, Hash seed) {
    RecordFiles files = files();
    SealedText text = TranscriptAssembler.text(entries, session, zone);
    return new Sealable(
        Sheet.of(Annexes.of(entries, session, zone)), files.attachments(), files.words(text, seed));
  }

  private long seq(Class<? extends Act> kind) {
    return entries.stream()
        .filter(entry -> kind.isInstance(entry.act()))
        .filter(entry -> entry.act().session().filter(session::equals).isPresent())
        .mapToLong(Entry::seq)
        .findFirst()
        .orElseThrow();
  }

  private SessionState state() {
    return courtroom.session(session).orElseThrow();
  }
}
