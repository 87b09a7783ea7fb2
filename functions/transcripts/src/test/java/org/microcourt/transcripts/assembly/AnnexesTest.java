package org.microcourt.transcripts.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.SigningAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Handwriting;
import org.microcourt.transcripts.assembly.Annexes.Signed;
import org.microcourt.typeset.Block;

class AnnexesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Hash DRAFT = Hash.sha256(new byte[] {1});
  private static final Handwriting HAND =
      new Handwriting(300, 150, List.of(List.of(10, 20, 0, 60, 70, 50)));

  private final RecordKept record = drafted();

  private static RecordKept drafted() {
    DocumentRef draft =
        new DocumentRef(
            1,
            "调解笔录",
            "TRANSCRIPT",
            DocumentRef.Volume.MAIN,
            3,
            99,
            DRAFT,
            "application/pdf",
            "k",
            Optional.of("s1"));
    return RecordKept.withEverybody()
        .schedule("s1", SessionType.MEDIATION, Mode.SYNCHRONOUS, "")
        .open("s1")
        .say("p6", "s1", "首期款已付。")
        .advance("s1", Segment.AGREEMENT)
        .close("s1")
        .by("system:transcripts", new Act.TranscriptDrafted("s1", draft, Optional.empty()));
  }

  private void confirm(String by, Optional<String> principal, Optional<Long> hand) {
    record.by(
        by, new Act.TranscriptConfirmed("s1", DRAFT, principal, hand, Instant.EPOCH, "2", false));
  }

  private long hand(String by) {
    record.by(by, new Audience.Own(by), new SigningAct.SignatureCaptured(HAND));
    return record.seq();
  }

  private Annexes end() {
    record.by(
        "p1",
        new SigningAct.TranscriptFinalized("s1", DRAFT, Optional.empty(), Instant.EPOCH, "2"));
    Annexes annexes = Annexes.of(record.entries(), "s1", ZONE);
    record.say("p1", "s2", "later");
    assertThat(Annexes.of(record.entries(), "s1", ZONE)).isEqualTo(annexes);
    return annexes;
  }

  @Test
  void tellWhoSignedInWhichCapacityAndHow() {
    long hand = hand("p5");
    confirm("p5", Optional.of("p4"), Optional.of(hand));
    confirm("p6", Optional.empty(), Optional.empty());
    Instant last = record.entries().getLast().at();
    Annexes annexes = end();

    assertThat(annexes.signed().stream().map(s -> s.capacity() + "/" + s.name()))
        .containsExactly("原告委托代理人（特别授权）/李𠮷", "被告/宝山恒丰贸易有限公司", "审判员/陈立新");
    Signed agent = annexes.signed().getFirst();
    assertThat(agent.handwriting()).hasValue(HAND);
    assertThat(agent.strokes().lines().getFirst()).hasSize(2);
    assertThat(agent.hash()).isEqualTo(DRAFT);
    assertThat(annexes.signed().getLast().strokes().isEmpty()).isTrue();
    assertThat(annexes.effective()).hasValue(last);
    assertThat(annexes.notSigned())
        .as("the mediator was asked")
        .singleElement()
        .satisfies(one -> assertThat(one.who()).isEqualTo("调解员 吴海燕"));
    assertThat(words(annexes.notes())).contains("在核对期限内未作表示", "自最后一方当事人签名时");
    assertThat(annexes.blocks()).isEmpty();
  }

  @Test
  void tellWhatWasAppliedForAndRuledAndWhoSignedBefore() {
    confirm("p5", Optional.of("p4"), Optional.empty());
    record.by(
        "p6",
        new SigningAct.TranscriptObjected(
            "s1", Optional.empty(), Correction.OMISSION, List.of(9L), "首期款于九月支付。", "漏记", true));
    long application = record.seq();
    record.by(
        "p1",
        new SigningAct.TranscriptCorrected(
            "s1", application, CorrectionRuling.GRANTED, Optional.of("补正文字"), "属实"));
    record.by("p6", new SigningAct.TranscriptRefused("s1", Optional.empty(), "仍有异议", false));
    Annexes annexes = end();

    assertThat(words(annexes.blocks()))
        .contains(
            "第 %d 条　申请".formatted(application),
            "（遗漏，逾期提出），针对记录第 9 条",
            "首期款于九月支付。",
            "准许补正",
            "补正为：补正文字");
    assertThat(annexes.signed().getFirst().before()).containsExactly(application + 1);
    assertThat(words(annexes.notes())).contains("先于第 " + (application + 1), "拒绝签名，理由：仍有异议");
    assertThat(annexes.effective()).isEmpty();
  }

  @Test
  void areOfAFinalizedTranscriptAndAWholeRecord() {
    assertThatThrownBy(() -> Annexes.of(record.entries(), "s1", ZONE))
        .isInstanceOf(IllegalArgumentException.class);
    List<Entry> gap = new ArrayList<>(record.entries());
    gap.remove(3);
    assertThatThrownBy(() -> Annexes.of(gap, "s1", ZONE)).isInstanceOf(BrokenRecord.class);
  }

  private static String words(List<Block> blocks) {
    return String.join("\n", blocks.stream().map(Block::toString).toList());
  }
}
