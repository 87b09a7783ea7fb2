package org.microcourt.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.SigningAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.platform.seal.Certificates;
import org.microcourt.platform.seal.SealException;
import org.microcourt.record.Hash;
import org.microcourt.signing.Handwriting;
import org.microcourt.transcripts.assembly.Mediations;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
import org.microcourt.transcripts.seal.Sealer;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.fixture.Printed;

class SealingTest {
  private static final String COURTROOM = "k7q2m4x9";
  private static final String KEY = "courtrooms/k7q2m4x9/sealed/s1.pdf";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Typefaces FACES = new Typefaces();
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final KeySeal SEAL = KeySeal.elliptic(Authority.root("Test Root", FROM), FROM);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-20T00:00:00Z"), ZoneOffset.UTC);

  private static final Handwriting WRITTEN =
      new Handwriting(
          300, 200, List.of(List.of(20, 30, 0, 80, 90, 40, 160, 40, 80, 220, 120, 120)));

  private final KeptCourt court = new KeptCourt(Mediations.held());
  private final FileDrawer drawer = new FileDrawer();
  private final Sealing sealing =
      new Sealing(court, drawer, new Sealer(FACES, ZONE, TimeStamps.NONE), () -> SEAL, CLOCK);
  private final Filing filing = new Filing(court);

  @BeforeEach
  void settle() {
    DocumentRef draft =
        new Drafting(court, drawer, new TranscriptAssembler(FACES, ZONE)).draft(COURTROOM, "s1");
    Instant log = court.record.entries().getLast().at();
    court.record.by("p6", new SigningAct.SignatureCaptured(WRITTEN));
    long hand = court.record.seq();
    court.record.by(
        "p6",
        new Act.TranscriptConfirmed(
            "s1", draft.sha256(), Optional.empty(), Optional.of(hand), log, "high", false));
    court.record.every(Duration.ofDays(8));
    court.record.by(
        "p1",
        new SigningAct.TranscriptFinalized("s1", draft.sha256(), Optional.empty(), log, "high"));
    court.record.say("p1", "s9", "其后的话不在其中");
    drawer.writes.clear();
  }

  @Test
  void sealsWhatWasSettledAndFilesIt() throws IOException {
    DocumentRef sealed = sealing.seal(COURTROOM, "s1");
    byte[] file = drawer.find(KEY).orElseThrow();
    assertThat(sealed.key()).isEqualTo(KEY);
    assertThat(sealed.sha256()).isEqualTo(Hash.sha256(file));
    assertThat(sealed.size()).isEqualTo(file.length);
    filing.file(COURTROOM, "s1");
    assertThat(court.record.entries().getLast().act()).isEqualTo(new Act.DocumentFiled(sealed));
    Act recorded = court.record.entries().get((int) court.record.seq() - 2).act();
    assertThat(recorded)
        .isEqualTo(
            new Act.TranscriptSealed(
                "s1", sealed, Certificates.fingerprint(SEAL.chain().getFirst())));
    assertThat(Printed.glyphs(file))
        .containsSubsequence(
            "签署页", "被告 宝山恒丰贸易有限公司", "审判员 陈立新", "原告 上海启航机电设备有限公司在核对期限内未作表示", "法院电子签章");
  }

  @Test
  void sealsOnceHoweverOftenItIsDelivered() {
    DocumentRef first = sealing.seal(COURTROOM, "s1");
    assertThat(sealing.seal(COURTROOM, "s1")).isEqualTo(first);
    filing.file(COURTROOM, "s1");
    filing.file(COURTROOM, "s1");
    assertThat(court.count(Act.TranscriptSealed.class)).isEqualTo(1);
    assertThat(court.count(Act.DocumentFiled.class)).isEqualTo(1);
    assertThat(drawer.writes).containsExactly(KEY);
  }

  @Test
  void takesTheSealThatItMadeBeforeItDied() {
    court.lives = 0;
    assertThatThrownBy(() -> sealing.seal(COURTROOM, "s1")).hasMessage("cut off");
    byte[] made = drawer.find(KEY).orElseThrow();
    court.lives = 9;
    assertThat(sealing.seal(COURTROOM, "s1").sha256()).isEqualTo(Hash.sha256(made));
    assertThat(drawer.writes).containsExactly(KEY);
  }

  @Test
  void losesNoSealWhenItDiesBeforeTheFileIsKept() {
    drawer.before =
        _ -> {
          throw new IllegalStateException("cut off");
        };
    assertThatThrownBy(() -> sealing.seal(COURTROOM, "s1")).hasMessage("cut off");
    assertThat(court.count(Act.TranscriptSealed.class)).isZero();
    drawer.before = _ -> {};
    sealing.seal(COURTROOM, "s1");
    assertThat(court.count(Act.TranscriptSealed.class)).isEqualTo(1);
  }

  @Test
  void findsItsOwnFileWhenTheAnswerToItsWriteWasLost() {
    drawer.after =
        _ -> {
          throw new IllegalStateException("timeout");
        };
    DocumentRef sealed = sealing.seal(COURTROOM, "s1");
    assertThat(sealed.sha256()).isEqualTo(Hash.sha256(drawer.find(KEY).orElseThrow()));
  }

  @Test
  void takesTheSealOfWhoeverWasFaster() {
    drawer.before =
        _ -> {
          drawer.before = _ -> {};
          sealing.seal(COURTROOM, "s1");
        };
    DocumentRef mine = sealing.seal(COURTROOM, "s1");
    assertThat(mine.sha256()).isEqualTo(Hash.sha256(drawer.find(KEY).orElseThrow()));
    assertThat(drawer.writes).containsExactly(KEY);
    assertThat(court.count(Act.TranscriptSealed.class)).isEqualTo(1);
  }

  @Test
  void filesWhatWasSealedAlsoAfterDyingInBetween() {
    sealing.seal(COURTROOM, "s1");
    court.lives = 0;
    assertThatThrownBy(() -> filing.file(COURTROOM, "s1")).hasMessage("cut off");
    court.lives = 9;
    filing.file(COURTROOM, "s1");
    assertThat(court.count(Act.DocumentFiled.class)).isEqualTo(1);
  }

  @Test
  void takesNothingElseForTheSeal() {
    drawer.files.put(KEY, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> sealing.seal(COURTROOM, "s1"))
        .hasMessageContaining("not the sealed draft");
    assertThat(court.count(Act.TranscriptSealed.class)).isZero();
  }

  @Test
  void sealsNothingWithoutACertificate() {
    Sealing without =
        new Sealing(
            court,
            drawer,
            new Sealer(FACES, ZONE, TimeStamps.NONE),
            () -> {
              throw new SealException("no certificates");
            },
            CLOCK);
    assertThatThrownBy(() -> without.seal(COURTROOM, "s1")).isInstanceOf(SealException.class);
    assertThat(drawer.files).doesNotContainKey(KEY);
  }
}
