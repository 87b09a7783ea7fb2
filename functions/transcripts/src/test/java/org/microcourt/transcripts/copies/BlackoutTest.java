package org.microcourt.transcripts.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.seal.Archivable;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.transcripts.text.Statement;
import org.microcourt.transcripts.text.TextTree;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Typefaces;

class BlackoutTest {
  private static final Hash SEED = Hash.sha256(new byte[] {1});
  private static final Frame FRAME =
      new Frame(
          "张三案",
          "某法院　张三",
          "（2026）1号",
          "摘要",
          SealedTranscripts.AT.atZone(ZoneId.of("Asia/Shanghai")),
          "00");

  @ParameterizedTest
  @CsvSource({
    "张三,原告张三说,原告▇▇▇说",
    "张三,张 三和张　三,▇▇▇和▇▇▇",
    "张三,张三张三,▇▇▇",
    "𠮷,李𠮷与李吉,李▇▇▇与李吉",
    "Café,cafe\u0301 CAFÉ ｃａｆé,▇▇▇ ▇▇▇ ▇▇▇",
    "沪Ａ12345,车牌沪a·12345,车牌沪a·12345",
    "沪Ａ12345,车牌沪A１２３４５。,车牌▇▇▇。",
    "李四,李\u200B四,▇▇▇"
  })
  void hidesAWordWhateverItsForm(String word, String text, String shown) {
    assertThat(said(text, new Blackout(Set.of(word), false, Set.of()))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "310101199001011234",
        "31010119900101123X",
        "310101 19900101 123x",
        "３１０１０１１９９００１０１１２３４",
        "310101900101123",
        "13800138000",
        "138-0013-8000",
        "6222 0212 3456 7890 123",
        "6222021234567890123",
        "021-62345678"
      })
  void hidesNumbersThatNamePeople(String number) {
    Blackout numbers = new Blackout(Set.of(), true, Set.of());
    assertThat(said("号码" + number + "，在案", numbers)).isEqualTo("号码▇▇▇，在案");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "368,000元",
        "2025年11月3日",
        "BS-2025-0818",
        "20251103",
        "138001380001",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "10:30:15"
      })
  void leavesOtherNumbers(String text) {
    assertThat(said(text, new Blackout(Set.of(), true, Set.of()))).isEqualTo(text);
  }

  @Test
  void hidesNamesInHeadingsTablesAndThePageHeadsToo() {
    SealedText.Builder text = new SealedText.Builder().add(FRAME);
    text.add(new Block.Heading("张三的陈述"));
    text.add(new Block.Row(List.of("甲", "张三"), List.of(50, 50), true));
    text.add(new Block.Event(12, "10:00", "张三 进入"));
    Shown shown = shown(text.build(), new Blackout(Set.of("张三"), false, Set.of()));
    assertThat(shown.text().frame().title()).isEqualTo("▇▇▇案");
    assertThat(shown.text().frame().headerLeft()).isEqualTo("某法院　▇▇▇");
    assertThat(shown.text().blocks())
        .containsExactly(
            new Block.Heading("▇▇▇的陈述"),
            new Block.Row(List.of("甲", "▇▇▇"), List.of(50, 50), true),
            new Block.Event(12, "10:00", "▇▇▇ 进入"));
    assertThat(shown.text().places()).isEqualTo(5);
    assertThat(shown.text().hidden()).isEqualTo(10);
  }

  @Test
  void whatLooksLikeABarOrASeparatorIsPrintedByItsNumber() {
    assertThat(said("▇\u001F\u001E\uD800字", new Blackout(Set.of("无"), false, Set.of())))
        .isEqualTo("[U+2587][U+001F][U+001E][U+D800]字");
  }

  @Test
  void anEmptyWordIsRefused() {
    for (String word : List.of("", " ", "\u200B")) {
      assertThatThrownBy(() -> new Blackout(Set.of(word), false, Set.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void hidesEntriesThatHoldAWordAnywhereAndThoseThatNameADraft() {
    List<Json.Obj> record = record();
    Blackout blackout = new Blackout(Set.of("款项已经转出"), false, Set.of()).of(record);
    Set<String> hidden =
        record.stream()
            .filter(blackout::hides)
            .map(entry -> entry.requireString("kind"))
            .collect(Collectors.toSet());
    assertThat(hidden)
        .containsExactlyInAnyOrder(
            "message.posted", "transcript.drafted", "transcript.confirmed", "transcript.finalized");
  }

  @Test
  void aCopyKeepsPdfA() {
    SealedText text = SealedTranscripts.words(SealedTranscripts.confirmed().entries()).draft();
    Statement statement =
        new Statement(
            "c",
            "s1",
            "1",
            1,
            Hash.ZERO,
            SealedTranscripts.AT,
            text.length(),
            TextTree.root(text.points(), SEED));
    RedactedCopy.Original original =
        new RedactedCopy.Original(statement, "3000", SEED, text, record());
    RedactedCopy copy = RedactedCopy.of(original, new Blackout(Set.of("宝山恒丰"), true, Set.of()));
    byte[] pdf = copy.pdf(new Typefaces());
    Archivable.require(pdf);
    assertThat(copy.pdf(new Typefaces())).isEqualTo(pdf);
    assertThat(copy.shown().root()).isEqualTo(statement.root());
    assertThat(Shown.of(copy.shown().toJson()).toJson()).isEqualTo(copy.shown().toJson());
  }

  private static List<Json.Obj> record() {
    return SealedTranscripts.confirmed().entries().stream().map(Entry::toJson).toList();
  }

  private static String said(String words, Blackout blackout) {
    SealedText.Builder text = new SealedText.Builder().add(FRAME);
    text.add(new Block.Paragraph(words));
    Block block = shown(text.build(), blackout).text().blocks().findFirst().orElseThrow();
    return block instanceof Block.Paragraph(String shown) ? shown : block.toString();
  }

  private static Shown shown(SealedText text, Blackout blackout) {
    BitSet hidden = blackout.in(text);
    Shown shown = Shown.of(text, hidden, SEED);
    assertThat(shown.root()).isEqualTo(TextTree.root(text.points(), SEED));
    return shown;
  }
}
