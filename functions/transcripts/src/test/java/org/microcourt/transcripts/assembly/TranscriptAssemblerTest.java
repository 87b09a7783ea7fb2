package org.microcourt.transcripts.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.EvidenceAct;
import org.microcourt.act.ItemAct;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Subject;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Round;
import org.microcourt.item.ItemPlan;
import org.microcourt.item.ItemType;
import org.microcourt.item.Ruling;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.fixture.Printed;

class TranscriptAssemblerTest {

  private static final TranscriptAssembler ASSEMBLER =
      new TranscriptAssembler(new Typefaces(), ZoneId.of("Asia/Shanghai"));

  @Test
  void printsTheFormOfAMediationInOrder() throws IOException {
    String seen = Printed.glyphs(pdf(Mediations.held().entries(), "s1"));
    assertThat(seen)
        .containsSubsequence(
            "上海市宝山区人民法院",
            "调解笔录",
            "案号：（2026）沪0113民初4821号",
            "案由：买卖合同纠纷",
            "时间：2026年3月5日 13:32:30 至 2026年3月6日",
            "方式：异步方式",
            "期间：",
            "审判员：陈立新",
            "调解员：吴海燕",
            "书记员：周敏",
            "当事人及其他诉讼参与人",
            "原告：上海启航机电设备有限公司，未到场",
            "原告委托代理人：李[U+20BB7]，特别授权，在线到场",
            "被告：宝山恒丰贸易有限公司，在线到场",
            "到场与身份核验",
            "认证等级 high",
            "权利义务告知与在线诉讼同意",
            "版本 2026-01",
            "一、调解开始",
            "二、权利义务告知",
            "三、诉讼请求、事实与理由",
            "四、答辩意见",
            "五、无争议事实",
            "（引第 ",
            "六、调解过程",
            "七、调解协议",
            "款项已经转出",
            "八、调解结束",
            "核对与签名",
            "附于本笔录封存文件正文之后的签名页",
            "记录完整性")
        .doesNotContain("（签名）：");
  }

  @Test
  void hidesPrivateTalksAndWithdrawnWordsButNotThatTheyTookPlace() throws IOException {
    String seen = Printed.glyphs(pdf(Mediations.held().entries(), "s1"));
    assertThat(seen)
        .doesNotContain(Mediations.SECRET)
        .doesNotContain(Mediations.TAKEN_BACK)
        .contains("与被告一方单独谈话开始", "与被告一方单独谈话结束", "（已撤回）", "另有 2 条");
  }

  @Test
  void printsLitigationItemsWithOnceSealedAnswersAndTheirEnd() throws IOException {
    RecordKept r = RecordKept.withEverybody();
    Optional<String> s1 = Optional.of("s1");
    r.schedule("s1", SessionType.INQUIRY, Mode.ASYNCHRONOUS, "").open("s1").enter("s1", "p5", "p6");
    Due due = new Due(Instant.parse("2026-03-09T16:00:00Z"), Optional.empty());
    ItemPlan plan =
        new ItemPlan(
            "i1", ItemType.QUESTION, "交货日期", List.of("p4", "p6"), s1, List.of(), true, true);
    r.by("p1", new ItemAct.ItemIssued(plan, "设备何日交付？", due));
    ItemAct answer = new ItemAct.ItemAnswered("i1", s1, "p4", "八月二十日。", List.of(2L), false);
    r.by("p5", new Audience.Answer("i1", "p4"), answer);
    Due later = new Due(Instant.parse("2026-03-16T16:00:00Z"), Optional.empty());
    r.by(
        "p1",
        new ItemAct.ItemExtended(
            "i1", s1, later, 2, Optional.of("病假"), Optional.empty(), List.of()));
    r.by("system:deadlines", new DeadlineAct.Expired(new Subject.Item("i1"), s1, 2, List.of("p6")));
    r.by("p1", new ItemAct.ItemRuled("i1", s1, "p6", Ruling.DEEMED_ADMITTED, "未答复"));
    assertThat(Printed.glyphs(pdf(r.close("s1").entries(), "s1")))
        .containsSubsequence(
            "诉讼事项：询问“交货日期”。设备何日交付？",
            "届满时间：2026年3月9日24时",
            "已说明逾期不答复的后果",
            "（答复询问“交货日期”，附卷宗材料第2号）八月二十日。",
            "2026年3月16日24时",
            "已届满，被告 宝山恒丰贸易有限公司未答复",
            "视为承认",
            "诉讼事项",
            "（经延长 1 次）",
            "答复见第 ",
            "未答复，视为承认",
            "期限已届满",
            "核对与签名");
  }

  @Test
  void printsTheGridOfExhibitsPartiesAndProperties() throws IOException {
    RecordKept r = RecordKept.withEverybody();
    Optional<String> s1 = Optional.of("s1");
    r.schedule("s1", SessionType.EVIDENCE_EXCHANGE, Mode.SYNCHRONOUS, "").open("s1");
    r.by("system:evidence", Evidence.filed(1, s1, "数控机床买卖合同"));
    r.by("system:evidence", Evidence.filed(2, Optional.empty(), "无人提及"));
    r.by("system:evidence", Audience.COURT, Evidence.filed(3, s1, "秘密材料"));
    r.by("p6", Evidence.opined("e1", s1));
    r.by("p1", new EvidenceAct.ExhibitFound("e1", s1, Finding.ADMITTED, "与原件一致"));
    String seen = Printed.glyphs(pdf(r.close("s1").entries(), "s1"));
    assertThat(seen)
        .containsSubsequence(
            "提交原告证据1“数控机床买卖合同”",
            "内容：标的与价款，证明对象：双方成立买卖合同",
            "（质证原告证据1“数控机床买卖合同”）真实性：认可，合法性：认可，关联性：不认可",
            "第2页：签章不清",
            "证据与质证意见",
            "真实性",
            "卷宗第1号，3页",
            "认可",
            "不认可",
            "予以采信",
            "材料完整性校验值",
            "卷宗第1号　数控机床买卖合同",
            "核对与签名")
        .doesNotContain("秘密材料", "无人提及");
  }

  @Test
  void printsTheEvidenceByRounds() throws IOException {
    RecordKept r = RecordKept.withEverybody();
    Optional<String> s1 = Optional.of("s1");
    r.schedule("s1", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s1");
    r.by("p1", round(1, Round.Turn.COUNTER, Round.Side.DEFENDANT));
    r.by("p1", round(2, Round.Turn.PRODUCED, Round.Side.PLAINTIFF));
    r.by("system:evidence", Evidence.filed(1, s1, "数控机床买卖合同"));
    r.by("p6", Evidence.opined("e1", s1));
    r.by("p1", round(3, Round.Turn.ALL, Round.Side.COURT));
    r.by("system:evidence", Evidence.filed(2, s1, "补充协议"));
    r.by("p4", new EvidenceAct.LateExplained("e2", s1, "p4", "住院"));
    r.by("p1", new EvidenceAct.LateRuled("e2", s1, LateRuling.REFUSED, "理由不足"));
    assertThat(Printed.glyphs(pdf(r.close("s1").entries(), "s1")))
        .containsSubsequence(
            "宣布第2轮举证质证：原告出示证据，第三人质证",
            "（说明逾期提交原告证据2“补充协议”的理由）住院",
            "对逾期提交的原告证据2“补充协议”不予采纳。理由：理由不足",
            "证据与质证意见",
            "第2轮",
            "卷宗第1号",
            "其他证据",
            "卷宗第2号",
            "核对与签名");
  }

  private static EvidenceAct round(int number, Round.Turn turn, Round.Side side) {
    return new EvidenceAct.RoundOpened(
        "s1", number, new Round(turn, List.of(side), List.of(Round.Side.THIRD_PARTY)));
  }

  @Test
  void printsAHearingWithItsThirdPartyAndItsWitness() throws IOException {
    RecordKept r = RecordKept.withEverybody();
    r.add(r.person("宝山仓储服务部", Role.THIRD_PARTY)).add(r.person("赵工", Role.WITNESS));
    r.schedule("s1", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s1").enter("s1", "p1", "p4");
    r.advance("s1", Segment.THIRD_PARTY_STATEMENT).say("p7", "s1", "货物在我处存放。");
    r.advance("s1", Segment.WITNESSES).by("p1", new Act.WitnessCalled("s1", "p8"));
    r.say("p8", "s1", "设备调试三次未成。").by("p1", new Act.WitnessDismissed("s1", "p8"));
    r.advance("s1", Segment.SERVICE).say("p4", "s1", "同意电子送达裁判文书。");

    assertThat(Printed.glyphs(pdf(r.close("s1").entries(), "s1")))
        .containsSubsequence(
            "庭审笔录",
            "二、第三人陈述",
            "第三人 宝山仓储服务部",
            "三、证人作证",
            "证人 赵工 到庭作证",
            "设备调试三次未成。",
            "证人 赵工 作证完毕，退庭",
            "四、送达事项",
            "同意电子送达裁判文书。");
  }

  @Test
  void keepsAnotherSessionOut() throws IOException {
    RecordKept record = Mediations.held();
    record.schedule("s2", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s2");
    record.enter("s2", "p1", "p5", "p6").advance("s2", Segment.DEBATE);
    record.say("p6", "s2", "庭上陈述").close("s2");
    String seen = Printed.glyphs(pdf(record.entries(), "s2"));
    assertThat(seen).contains("庭审笔录", "一、庭审开始", "二、法庭辩论", "庭上陈述").doesNotContain("款项已经转出", "调解协议");
    assertThat(Printed.glyphs(pdf(record.entries(), "s1"))).doesNotContain("庭上陈述");
  }

  @Test
  void givesTheSameBytesWhateverFollowedTheClose() throws IOException {
    RecordKept record = Mediations.held();
    byte[] first = pdf(record.entries(), "s1");
    record.schedule("s2", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s2");
    assertThat(pdf(record.entries(), "s1")).isEqualTo(first);
  }

  @Test
  void bookmarksTheSections() throws IOException {
    List<String> titles = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf(Mediations.held().entries(), "s1"))) {
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        assertThat(item.findDestinationPage(document)).isNotNull();
        titles.add(item.getTitle());
      }
    }
    assertThat(titles).containsSubsequence("当事人及其他诉讼参与人", "一、调解开始", "八、调解结束", "核对与签名");
  }

  @Test
  void hasEveryMessageWhole() throws IOException {
    Random random = new Random(11);
    int[] pieces = "甲乙丙丁，。（）“”《》——……abc 123.5 def-ghi\n😀é①".codePoints().toArray();
    RecordKept record = opened();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder("§" + i + "§");
      for (int n = random.nextInt(300); n > 0; n--) {
        text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
      }
      said.add(text + "§");
      record.say("p" + (4 + random.nextInt(3)), "s1", text + "§");
    }
    String seen = Printed.glyphs(pdf(record.close("s1").entries(), "s1"));
    String furniture =
        RecordKept.CASE.court()
            + "谈话笔录"
            + RecordKept.CASE.number()
            + "第\\d+页共\\d+页记录摘要[0-9a-f]{16}";
    assertThat(bare(seen).replaceAll(furniture, ""))
        .containsSubsequence(said.stream().map(TranscriptAssemblerTest::bare).toList());
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s　]", "");
  }

  @Test
  void refusesARecordWithAChangedOrMissingEntry() {
    List<Entry> record = new ArrayList<>(Mediations.held().entries());
    Entry one = record.get(20);
    record.set(20, withText(one, "换掉的话"));
    assertThatThrownBy(() -> pdf(record, "s1"))
        .isInstanceOf(BrokenRecord.class)
        .hasMessageContaining("21");
    record.remove(20);
    assertThatThrownBy(() -> pdf(record, "s1")).isInstanceOf(BrokenRecord.class);
  }

  @Test
  void refusesASessionThatIsStillOpen() {
    assertThatThrownBy(() -> pdf(opened().entries(), "s1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void assemblesTenThousandEntries() throws IOException {
    RecordKept record = opened().every(Duration.ofSeconds(3));
    for (int i = 0; i < 10_000; i++) {
      record.say(i % 2 == 0 ? "p5" : "p6", "s1", "第" + i + "条：对方所述与事实不符，货物于约定期限内交付，有签收单为证（见证据三）。");
    }
    try (PDDocument document = Loader.loadPDF(pdf(record.close("s1").entries(), "s1"))) {
      assertThat(document.getNumberOfPages()).isBetween(300, 800);
    }
  }

  private static RecordKept opened() {
    return RecordKept.withEverybody()
        .schedule("s1", SessionType.INQUIRY, Mode.SYNCHRONOUS, "")
        .open("s1")
        .enter("s1", "p1", "p5", "p6");
  }

  private static Entry withText(Entry entry, String text) {
    return new Entry(
        entry.courtroom(),
        entry.seq(),
        entry.at(),
        entry.by(),
        entry.id(),
        entry.audience(),
        new Act.MessagePosted(Optional.of("s1"), text, Optional.empty(), List.of()),
        entry.salt(),
        entry.leaf(),
        entry.chain());
  }

  private static byte[] pdf(List<Entry> record, String session) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TranscriptAssembler.Transcript made = ASSEMBLER.assemble(record, session, out);
    assertThat(made.pages()).isPositive();
    return out.toByteArray();
  }
}
