package org.microcourt.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;
import org.microcourt.transcripts.assembly.Mediations;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.typeset.Typefaces;

class ClosingTest {

  private static final TranscriptAssembler ASSEMBLER =
      new TranscriptAssembler(new Typefaces(), ZoneId.of("Asia/Shanghai"));

  private final KeptCourt court = new KeptCourt(Mediations.held());
  private final FileDrawer drawer = new FileDrawer();
  private final Drafting drafting = new Drafting(court, drawer, ASSEMBLER);
  private final Filing filing = new Filing(court);

  @Test
  void keepsTheDraftUnderItsDigestAndRecordsIt() {
    DocumentRef document = drafting.draft("k7q2m4x9", "s1");
    byte[] kept = drawer.files.getOrDefault(document.key(), new byte[0]);
    assertThat(kept).hasSize((int) document.size());
    assertThat(Hash.sha256(kept)).isEqualTo(document.sha256());
    assertThat(document.title()).isEqualTo("调解笔录（货款退还事宜）");
    assertThat(document.key())
        .isEqualTo(
            "courtrooms/k7q2m4x9/documents/1-" + document.sha256().hex().substring(0, 12) + ".pdf");
    assertThat(court.count(Act.TranscriptDrafted.class)).isEqualTo(1);
  }

  @Test
  void draftsOnceHoweverOftenItIsDelivered() {
    DocumentRef first = drafting.draft("k7q2m4x9", "s1");
    assertThat(drafting.draft("k7q2m4x9", "s1")).isEqualTo(first);
    assertThat(court.count(Act.TranscriptDrafted.class)).isEqualTo(1);
    assertThat(drawer.files).hasSize(1);
  }

  @Test
  void leavesOneFileWhenItDiesBeforeRecordingTheDraft() {
    court.lives = 0;
    assertThatThrownBy(() -> drafting.draft("k7q2m4x9", "s1")).hasMessage("cut off");
    assertThat(drawer.files).hasSize(1);
    court.lives = 9;
    court.record.schedule("s2", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s2").close("s2");
    drafting.draft("k7q2m4x9", "s1");
    assertThat(drawer.files).hasSize(1);
  }

  @Test
  void numbersTheTranscriptsOfACourtroom() {
    court.record.schedule("s2", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s2").close("s2");
    assertThat(drafting.draft("k7q2m4x9", "s2").number()).isEqualTo(2);
    assertThat(drafting.draft("k7q2m4x9", "s1").number()).isEqualTo(1);
  }

  @Test
  void filesNothingThatIsNotSealed() {
    drafting.draft("k7q2m4x9", "s1");
    assertThatThrownBy(() -> filing.file("k7q2m4x9", "s1"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(court.count(Act.DocumentFiled.class)).isZero();
  }
}
