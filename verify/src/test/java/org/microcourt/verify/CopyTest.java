package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.verify.report.Verdict.GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_OURS;
import static org.microcourt.verify.report.Verdict.UNPROVEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;
import org.microcourt.transcripts.assembly.Mediations;
import org.microcourt.transcripts.assembly.RecordKept;
import org.microcourt.transcripts.copies.Blackout;
import org.microcourt.transcripts.copies.RedactedCopy;
import org.microcourt.transcripts.copies.Shown;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.transcripts.text.TextTree;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.transcript.Copying;

/// Copies in which words are blacked out, honest and forged.
class CopyTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final Court COURT = new Court();
  private static final List<Entry> RECORD = Court.mediation();
  private static final byte[] SEALED =
      SealedTranscripts.sealed(RECORD, COURT.elliptic, TimeStamps.NONE);
  private static final RedactedCopy.Original ORIGINAL = taken(SEALED);
  private static final String NAME = "李𠮷";
  private static final RedactedCopy COPY = RedactedCopy.of(ORIGINAL, hiding(NAME, "宝山恒丰"));
  private static final byte[] FILE = pdf(COPY);

  private final Random random = new Random(SEED);

  @Test
  void aCopyIsGenuineUnderTheSameSealAndSaysHowMuchIsHidden() {
    Report report = COURT.verified(FILE);
    assertThat(report.verdict()).as(report.text()).isEqualTo(GENUINE);
    assertThat(report.en()).contains("blacked-out copy is genuine").contains("CN=Test Court");
    assertThat(report.facts().requireLong("places")).isGreaterThan(10);
    assertThat(pdf(COPY)).isEqualTo(FILE);
    assertThat(Court.verified(FILE, Trust.NONE).verdict()).isEqualTo(UNPROVEN);
    Court other = new Court();
    assertThat(Court.verified(FILE, Court.trusting(other.root.certificate())).verdict())
        .isEqualTo(NOT_GENUINE);
  }

  @Test
  void theSealMayBeOfEitherKeyAndStamped() {
    for (byte[] sealed :
        List.of(
            SealedTranscripts.sealed(RECORD, COURT.rsa, TimeStamps.NONE),
            SealedTranscripts.sealed(RECORD, COURT.elliptic, COURT.stamps))) {
      byte[] file = pdf(RedactedCopy.of(taken(sealed), hiding(NAME)));
      assertThat(COURT.verified(file).verdict()).isEqualTo(GENUINE);
    }
  }

  @Test
  void nothingThatIsHiddenIsInTheFile() {
    String all = everything(FILE);
    assertThat(all).contains("上海启航").contains("▇▇▇");
    String draft = Hash.sha256(SealedTranscripts.draft(RECORD)).hex();
    for (String hidden : List.of(NAME, "宝山恒丰", draft, ORIGINAL.seed().hex())) {
      assertThat(all).doesNotContain(hidden);
    }
    assertThat(everything(SEALED)).contains(NAME).contains(ORIGINAL.seed().hex());
  }

  @Test
  void hidesWordsWhateverTheirWidthCaseAndSpaces() {
    String text = ORIGINAL.text().toString();
    assertThat(text).contains("ICBC 0305-7781");
    for (String word : List.of("icbc 0305-7781", "ＩＣＢＣ０３０５－７７８１", "ICBC0305-7781")) {
      assertThat(everything(pdf(RedactedCopy.of(ORIGINAL, hiding(word))))).doesNotContain("0305");
    }
  }

  @Test
  void hidesAnEntryWithItsLinesAndPhrases() {
    long entry =
        RECORD.stream()
            .filter(e -> e.toJson().text().contains("款项已经转出"))
            .mapToLong(Entry::seq)
            .sum();
    Blackout blackout = new Blackout(Set.of(), false, Set.of(entry));
    byte[] file = pdf(RedactedCopy.of(ORIGINAL, blackout));
    assertThat(COURT.verified(file).verdict()).isEqualTo(GENUINE);
    assertThat(everything(file)).doesNotContain("款项已经转出").contains("三、案件受理费减半收取");
  }

  @Test
  void aWitnessGetsItsOwnTestimonyOnly() {
    RecordKept held = RecordKept.withEverybody();
    held.add(held.person("赵工", Role.WITNESS));
    String witness = "p7";
    held.schedule("s1", SessionType.HEARING, Mode.SYNCHRONOUS, "");
    held.open("s1").enter("s1", "p1", "p2", "p5", "p6");
    held.say("p5", "s1", "设备从一开始就不能用。");
    held.by("p1", new Act.WitnessCalled("s1", witness));
    held.say(witness, "s1", "设备调试三次未成。");
    held.by("p1", new Act.WitnessDismissed("s1", witness));
    held.say("p6", "s1", "证人所言不实。").close("s1");
    List<Entry> record = SealedTranscripts.confirmed(held).entries();
    byte[] sealed = SealedTranscripts.sealed(record, COURT.elliptic, TimeStamps.NONE);
    Copying copying = new Copying(List.of(COURT.root.certificate()));
    copying.check(sealed);
    RedactedCopy.Original original = copying.original().orElseThrow();
    assertThat(copying.hiddenFrom("MEDIATOR", original)).isEmpty();
    List<Long> hidden = copying.hiddenFrom("WITNESS", original);
    assertThat(hidden).isEqualTo(copying.hiddenFrom(witness, original));
    Blackout blackout = new Blackout(Set.of(), false, Set.copyOf(hidden));
    byte[] file = pdf(RedactedCopy.of(original, blackout));
    assertThat(COURT.verified(file).verdict()).isEqualTo(GENUINE);
    assertThat(everything(file))
        .contains("设备调试三次未成")
        .doesNotContain("不能用")
        .doesNotContain("证人所言不实");
  }

  @Test
  void aReceiptHoldsForACopyToo() {
    Entry entry = RECORD.get(20);
    Receipt kept = new Receipt(entry.courtroom(), entry.seq(), entry.chain());
    assertThat(COURT.verified(FILE, kept).verdict()).isEqualTo(GENUINE);
    Receipt other = new Receipt(entry.courtroom(), entry.seq(), Hash.ZERO);
    assertThat(COURT.verified(FILE, other).verdict()).isEqualTo(NOT_GENUINE);
  }

  @Test
  void missesNoFlippedBit() {
    System.out.println("seed " + SEED);
    int files = new String(FILE, ISO_8859_1).indexOf("%%EOF") + 5;
    COURT.missesNoFlip(random, FILE.clone(), files, FILE.length, 2_500);
    COURT.missesNoFlip(random, FILE.clone(), 0, files, 25);
  }

  @Test
  void otherWordsHaveAnotherSealEvenWithPagesThatFit() {
    for (int i = 0; i < 25; i++) {
      int[] points = COPY.shown().text().points();
      int place = random.nextInt(points.length);
      boolean isOpen = points[place] != TextTree.HIDDEN && points[place] > 0x2E80;
      points[place] = isOpen ? points[place] + 1 : points[place];
      if (isOpen) {
        refused("copy-text", with(shown(points, COPY.shown().proof())));
      }
    }
  }

  @Test
  void uncoveringAHiddenPlaceWithAnotherTextIsRefused() {
    int[] points = COPY.shown().text().points();
    int place = 0;
    while (points[place] != TextTree.HIDDEN) {
      place++;
    }
    points[place] = '王';
    refused("copy-text", with(shown(points, COPY.shown().proof())));
    List<Hash> longer = new ArrayList<>(COPY.shown().proof());
    longer.add(0, Hash.ZERO);
    refused("copy-text", with(shown(points, longer)));
  }

  @Test
  void hiddenPartsCannotBeSwappedOrMoved() {
    List<Hash> proof = new ArrayList<>(COPY.shown().proof());
    for (int i = 0; i < 8; i++) {
      int one = random.nextInt(proof.size() - 1);
      List<Hash> swapped = new ArrayList<>(proof);
      swapped.set(one, proof.get(one + 1));
      swapped.set(one + 1, proof.get(one));
      refused("copy-text", with(shown(COPY.shown().text().points(), swapped)));
    }
    int[] points = COPY.shown().text().points();
    int last = points.length - 2;
    int[] shorter =
        IntStream.range(0, points.length).filter(i -> i != last).map(i -> points[i]).toArray();
    refused("copy-text", with(shown(shorter, proof)));
  }

  @Test
  void anotherSealOrStatementIsRefused() {
    RecordKept held = Mediations.held();
    held.by("p1", new Act.MessagePosted(Optional.empty(), "明日付款。", Optional.empty(), List.of()));
    List<Entry> longer = SealedTranscripts.confirmed(held).entries();
    byte[] again = SealedTranscripts.sealed(longer, COURT.elliptic, TimeStamps.NONE);
    RedactedCopy.Original other = taken(again);
    refused(
        "copy-statement",
        new RedactedCopy(COPY.statement(), other.signature(), COPY.shown(), COPY.record()));
    refused(
        "copy-statement",
        new RedactedCopy(other.statement(), COPY.signature(), COPY.shown(), COPY.record()));
    refused(
        "copy-record",
        new RedactedCopy(other.statement(), other.signature(), COPY.shown(), COPY.record()));
    Court stranger = new Court();
    byte[] theirs = SealedTranscripts.sealed(RECORD, stranger.elliptic, TimeStamps.NONE);
    RedactedCopy.Original forged = stranger.taken(theirs);
    refused("seal-chain", RedactedCopy.of(forged, hiding(NAME)));
  }

  @Test
  void namesTheEntryThatIsNotTheOneSealed() {
    refused("entry-changed", record(text -> text.replace("同意，款项已经转出", "不同意，款项未收到")));
    refused("record-cut", record(text -> text.substring(0, text.length() - 1)));
    refused(
        "copy-record",
        record(text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)));
    for (int i = 0; i < 20; i++) {
      int dropped = random.nextInt(RECORD.size() - 1);
      RedactedCopy copy =
          record(text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.remove(dropped);
            return String.join("\n", lines) + "\n";
          });
      Report report = COURT.verified(pdf(copy));
      assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
      assertThat(report.faults().getFirst().args().getFirst())
          .isEqualTo(String.valueOf(dropped + 1));
    }
  }

  @Test
  void pagesThatShowOtherWordsThanTheSealedOnesAreRefused() {
    RedactedCopy more = RedactedCopy.of(ORIGINAL, hiding(NAME, "宝山恒丰", "同意"));
    byte[] other = pdf(more);
    String text = new String(FILE, ISO_8859_1);
    int end = text.indexOf("%%EOF") + 6;
    int otherEnd = new String(other, ISO_8859_1).indexOf("%%EOF") + 6;
    assertThat(Arrays.equals(FILE, 0, end, other, 0, otherEnd)).isFalse();
    byte[] padded = FILE.clone();
    padded[end - 60] ^= 1;
    assertThat(COURT.verified(padded).verdict()).isIn(NOT_GENUINE, NOT_OURS);
  }

  private static void refused(String code, RedactedCopy copy) {
    Report report = COURT.verified(pdf(copy));
    assertThat(report.verdict()).as(report.text()).isEqualTo(NOT_GENUINE);
    assertThat(report.faults()).as(report.text()).anyMatch(fault -> fault.code().equals(code));
  }

  private static RedactedCopy with(Shown shown) {
    return new RedactedCopy(COPY.statement(), COPY.signature(), shown, COPY.record());
  }

  private static Shown shown(int[] points, List<Hash> proof) {
    return new Shown(SealedText.of(points), proof);
  }

  private static RedactedCopy record(UnaryOperator<String> change) {
    return new RedactedCopy(
        COPY.statement(), COPY.signature(), COPY.shown(), change.apply(COPY.record()));
  }

  private static RedactedCopy.Original taken(byte[] sealed) {
    return COURT.taken(sealed);
  }

  private static Blackout hiding(String... words) {
    return new Blackout(Set.of(words), false, Set.of());
  }

  private static byte[] pdf(RedactedCopy copy) {
    return copy.pdf(Copying.faces());
  }

  /// The words on the pages, the files within, and the bytes.
  private static String everything(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      StringBuilder all = new StringBuilder(new PDFTextStripper().getText(document));
      COSArray files = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
      for (int i = 0; i < files.size(); i++) {
        COSDictionary embedded = ((COSDictionary) files.getObject(i)).getCOSDictionary(COSName.EF);
        byte[] content = embedded.getCOSStream(COSName.F).createInputStream().readAllBytes();
        all.append(new String(content, UTF_8));
      }
      return all + new String(file, ISO_8859_1) + document.getDocumentInformation().getTitle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
