package org.microcourt.transcripts;

import java.time.Duration;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.deadline.Due;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.RecordKept;

/// A court whose record is a list. It dies when it is to write for the nth time.
final class KeptCourt implements Court {
  final RecordKept record;
  int lives = Integer.MAX_VALUE;

  KeptCourt(RecordKept record) {
    this.record = record;
  }

  long count(Class<? extends Act> kind) {
    return record.entries().stream().filter(e -> kind.isInstance(e.act())).count();
  }

  @Override
  public Iterable<Entry> record(String courtroom) {
    return record.entries();
  }

  @Override
  public Optional<TranscriptState> transcript(String courtroom, String session) {
    Courtroom fold = Courtroom.empty(courtroom);
    for (Entry entry : record.entries()) {
      fold = fold.apply(entry);
    }
    return fold.session(session).flatMap(SessionState::transcript);
  }

  @Override
  public void drafted(String courtroom, String session, DocumentRef document) {
    if (transcript(courtroom, session).isEmpty()) {
      Due due = new Due(record.entries().getLast().at().plus(Duration.ofDays(7)), Optional.empty());
      write(new Act.TranscriptDrafted(session, document, Optional.of(due)));
    }
  }

  @Override
  public void sealed(String courtroom, String session, DocumentRef document, Hash certificate) {
    if (transcript(courtroom, session).orElseThrow().sealed().isEmpty()) {
      write(new Act.TranscriptSealed(session, document, certificate));
    }
  }

  @Override
  public void filed(String courtroom, DocumentRef document) {
    Act filed = new Act.DocumentFiled(document);
    if (record.entries().stream().noneMatch(entry -> entry.act().equals(filed))) {
      write(filed);
    }
  }

  private void write(Act act) {
    if (lives-- <= 0) {
      throw new IllegalStateException("cut off");
    }
    record.by("system:transcripts", act);
  }
}
