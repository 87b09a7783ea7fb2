package org.microcourt.transcripts;

import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// The court's record, read from the record store and continued by the recorder.
final class RecordedCourt implements Court {

  private final RecordStore store;
  private final Recorder recorder;

  RecordedCourt(RecordStore store, Recorder recorder) {
    this.store = store;
    this.recorder = recorder;
  }

  @Override
  public Iterable<Entry> record(String courtroom) {
    return store.entries(courtroom, 0);
  }

  @Override
  public Optional<TranscriptState> transcript(String courtroom, String session) {
    return recorder.load(courtroom).session(session).flatMap(SessionState::transcript);
  }

  @Override
  public void drafted(String courtroom, String session, DocumentRef document) {
    record(courtroom, new Command.TranscriptDraft(session, document));
  }

  @Override
  public void sealed(String courtroom, String session, DocumentRef document, Hash certificate) {
    record(courtroom, new Command.TranscriptSeal(session, document, certificate));
  }

  @Override
  public void filed(String courtroom, DocumentRef document) {
    record(courtroom, new Command.DocumentFile(document));
  }

  private void record(String courtroom, Command command) {
    switch (recorder.record(courtroom, Actor.Part.TRANSCRIPTS, Optional.empty(), command)) {
      case Recorded.Appended _, Recorded.Repeated _ -> {}
      case Recorded.Refused(var refusal) ->
          throw new IllegalStateException("refused by " + refusal.code());
      case Recorded.Busy _ -> throw new IllegalStateException("the record is busy");
      case Recorded.Gap _ -> throw new IllegalStateException("a command without a number");
    }
  }
}
