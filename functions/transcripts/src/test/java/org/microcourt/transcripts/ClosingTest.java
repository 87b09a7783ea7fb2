package org.microcourt.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.deadline.Due;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;
import org.microcourt.transcripts.assembly.Mediations;
import org.microcourt.transcripts.assembly.RecordKept;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.typeset.Typefaces;

class ClosingTest {

  private static final TranscriptAssembler ASSEMBLER =
      new TranscriptAssembler(new Typefaces(), ZoneId.of("Asia/Shanghai"));

  private final KeptCourt court = new KeptCourt(Mediations.held());
  private final Map<String, byte[]> files = new HashMap<>();
  private final Drafting drafting =
      new Drafting(court, (key, bytes, type, digest) -> files.put(key, bytes), ASSEMBLER);
  private final Filing filing = new Filing(court);

  @Test
  void keepsTheDraftUnderItsDigestAndRecordsIt() {
    DocumentRef document = drafting.draft("k7q2m4x9", "s1");
    byte[] kept = files.getOrDefault(document.key(), new byte[0]);
    assertThat(kept).hasSize((int) document.size());
    assertThat(Hash.sha256(kept)).isEqualTo(document.sha256());
    assertThat(document.title()).isEqualTo("调解笔录（货款退还事宜）");
    assertThat(document.key())
        .isEqualTo(
            "courtrooms/k7q2m4x9/documents/1-" + document.sha256().hex().substring(0, 12) + ".pdf");
    assertThat(count(Act.TranscriptDrafted.class)).isEqualTo(1);
  }

  @Test
  void draftsAndFilesOnceHoweverOftenItIsDelivered() {
    DocumentRef first = drafting.draft("k7q2m4x9", "s1");
    assertThat(drafting.draft("k7q2m4x9", "s1")).isEqualTo(first);
    filing.file("k7q2m4x9", "s1");
    filing.file("k7q2m4x9", "s1");
    assertThat(count(Act.TranscriptDrafted.class)).isEqualTo(1);
    assertThat(count(Act.DocumentFiled.class)).isEqualTo(1);
    assertThat(files).hasSize(1);
  }

  @Test
  void leavesOneFileWhenItDiesBeforeRecordingTheDraft() {
    court.dies = true;
    assertThatThrownBy(() -> drafting.draft("k7q2m4x9", "s1")).hasMessage("cut off");
    assertThat(files).hasSize(1);
    court.dies = false;
    court.record.schedule("s2", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s2").close("s2");
    drafting.draft("k7q2m4x9", "s1");
    assertThat(files).hasSize(1);
  }

  @Test
  void numbersTheTranscriptsOfACourtroom() {
    court.record.schedule("s2", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s2").close("s2");
    assertThat(drafting.draft("k7q2m4x9", "s2").number()).isEqualTo(2);
    assertThat(drafting.draft("k7q2m4x9", "s1").number()).isEqualTo(1);
  }

  @Test
  void filesNothingWithoutADraft() {
    assertThatThrownBy(() -> filing.file("k7q2m4x9", "s1"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count(Act.DocumentFiled.class)).isZero();
  }

  private long count(Class<? extends Act> kind) {
    return court.record.entries().stream().filter(e -> kind.isInstance(e.act())).count();
  }

  private static final class KeptCourt implements Court {
    private final RecordKept record;
    private boolean dies;

    private KeptCourt(RecordKept record) {
      this.record = record;
    }

    @Override
    public Iterable<Entry> record(String courtroom) {
      return record.entries();
    }

    @Override
    public Optional<DocumentRef> draftOf(String courtroom, String session) {
      return record.entries().stream()
          .map(Entry::act)
          .filter(act -> act.session().filter(session::equals).isPresent())
          .flatMap(act ->
              act instanceof Act.TranscriptDrafted(String _, DocumentRef document, Optional<Due> _)
                  ? Stream.of(document)
                  : Stream.empty())
          .findFirst();
    }

    @Override
    public void drafted(String courtroom, String session, DocumentRef document) {
      if (dies) {
        throw new IllegalStateException("cut off");
      }
      record.by(
          "system:transcripts", new Act.TranscriptDrafted(session, document, Optional.empty()));
    }

    @Override
    public void filed(String courtroom, DocumentRef document) {
      Act filed = new Act.DocumentFiled(document);
      if (record.entries().stream().noneMatch(entry -> entry.act().equals(filed))) {
        record.by("system:transcripts", filed);
      }
    }
  }
}
