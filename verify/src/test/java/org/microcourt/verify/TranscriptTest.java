package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.verify.report.Verdict.GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_OURS;
import static org.microcourt.verify.report.Verdict.UNPROVEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.microcourt.act.EvidenceAct;
import org.microcourt.platform.seal.Seal;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.Photographs;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.seal.Attachment;
import org.microcourt.transcripts.seal.SealedWords;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.verify.report.Finding;
import org.microcourt.verify.report.Report;

/// Sealed transcripts, honest and forged.
class TranscriptTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final Court COURT = new Court();
  private static final List<Entry> RECORD = Court.mediation();
  private static final byte[] SEALED =
      SealedTranscripts.sealed(RECORD, COURT.elliptic, TimeStamps.NONE);

  private final Random random = new Random(SEED);

  @Test
  void acceptsWhatTheCourtSealedWithEitherKeyAndWithAStamp() {
    Report plain = COURT.verified(SEALED);
    assertThat(plain.verdict()).as(plain.text()).isEqualTo(GENUINE);
    assertThat(plain.notes()).noneMatch(note -> note.code().equals("not-remade"));
    byte[] rsa = SealedTranscripts.sealed(RECORD, COURT.rsa, TimeStamps.NONE);
    assertThat(COURT.verified(rsa).verdict()).isEqualTo(GENUINE);
    Report stamped = COURT.verified(stamped());
    assertThat(stamped.verdict()).isEqualTo(GENUINE);
    assertThat(stamped.facts().string("stamped")).hasValue("2026-03-09T02:00:00.000Z");
  }

  @Test
  void missesNoFlippedBitOfTheSealItself() {
    for (byte[] file : List.of(SEALED, stamped())) {
      String text = new String(file, ISO_8859_1);
      int from = text.lastIndexOf("/Contents <") - 40;
      int end = text.indexOf("00000000000000000000000000000000000000000", from) + 60;
      flip(file, from, end, 700);
    }
  }

  @Test
  void missesNoFlippedBitOfTheUpdateAndTheDraft() {
    int draft = SealedTranscripts.draft(RECORD).length;
    flip(SEALED.clone(), draft, SEALED.length, 500);
    flip(SEALED.clone(), 0, draft, 12);
  }

  @Test
  void namesTheDocumentWhoseSmallPictureIsAnother() {
    String text = new String(SEALED, ISO_8859_1);
    for (int number : List.of(2, 3)) {
      String picture = new String(Photographs.jpeg(number), ISO_8859_1);
      assertThat(text).contains(picture);
      byte[] file = SEALED.clone();
      for (int i = 0; i < 20; i++) {
        int bit = text.indexOf(picture) * 8 + random.nextInt(picture.length() * 8);
        file[bit / 8] ^= (byte) (1 << bit % 8);
        Report report = COURT.verified(file);
        assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
        assertThat(report.faults())
            .as(report.text())
            .contains(Finding.of("thumbnail-changed", number))
            .noneMatch(fault -> fault.code().equals("line-differs"));
        file[bit / 8] ^= (byte) (1 << bit % 8);
      }
    }
  }

  @Test
  void findsAPictureThatTheCourtItselfPutInPlaceOfAnother() {
    List<Entry> drawn = recordOf(Photographs.filed(5, "s1"));
    Report report = COURT.verified(Rewritten.sealed(COURT, RECORD, drawn));
    assertThat(report.faults()).as(report.text()).contains(Finding.of("thumbnail-changed", 3));
  }

  /// The record with the previews of another picture for the second one.
  private static List<Entry> recordOf(EvidenceAct.Filed other) {
    EvidenceAct.Filed third = Photographs.filed(3, "s1");
    return Rewritten.record(
        RECORD,
        third.media().toJson().get("previews").orElseThrow().text(),
        other.media().toJson().get("previews").orElseThrow().text());
  }

  private void flip(byte[] file, int from, int to, int times) {
    System.out.println("seed " + SEED);
    COURT.missesNoFlip(random, file, from, to, times);
    assertThat(COURT.verified(file).verdict()).isEqualTo(GENUINE);
  }

  @Test
  void aSealProvesNothingWithoutItsRoot() {
    assertThat(Court.verified(SEALED, Trust.NONE).verdict()).isEqualTo(UNPROVEN);
    Authority other = Authority.root("Test Root", Court.FROM);
    Report report = Court.verified(SEALED, Court.trusting(other.certificate()));
    assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
    assertThat(report.faults().getFirst().code()).isEqualTo("seal-chain");
    Seal forger = KeySeal.elliptic(other, Court.FROM);
    byte[] forged = SealedTranscripts.sealed(RECORD, forger, TimeStamps.NONE);
    assertThat(COURT.verified(forged).verdict()).isEqualTo(NOT_GENUINE);
  }

  @Test
  void nothingMayBeAddedBehindTheSeal() {
    byte[] longer = Arrays.copyOf(SEALED, SEALED.length + 1);
    longer[SEALED.length] = '\n';
    assertThat(COURT.verified(longer).faults().getFirst().code()).isEqualTo("pdf-form");
    byte[] twice = Court.sealed(SEALED, List.of(), COURT.rsa);
    Report report = COURT.verified(twice);
    assertThat(report.verdict()).isIn(NOT_GENUINE);
    byte[] again = Court.sealed(SEALED, files(RECORD), COURT.rsa);
    assertThat(COURT.verified(again).faults())
        .anySatisfy(fault -> assertThat(fault.code()).isEqualTo("seal-twice"));
  }

  @Test
  void namesTheLineThatTheCourtItselfWroteOtherwise() {
    // The draft of another record, and a record that names that draft and says what it said.
    List<Entry> drawn = Rewritten.record(RECORD, "款项已经转出", "款项从未收到");
    Report report = COURT.verified(Rewritten.sealed(COURT, RECORD, drawn));
    assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
    long said =
        RECORD.stream()
            .filter(entry -> entry.toJson().text().contains("款项已经转出"))
            .mapToLong(Entry::seq)
            .sum();
    assertThat(report.faults().getFirst().code()).as(report.text()).isEqualTo("line-differs");
    assertThat(report.faults().getFirst().args()).first().isEqualTo(String.valueOf(said));
    assertThat(report.en()).contains("款项从未收到");
  }

  @Test
  void aSealThatStatesOtherWordsIsRefused() {
    byte[] draft = SealedTranscripts.draft(RECORD);
    SealedWords own = SealedTranscripts.words(RECORD);
    assertThat(COURT.verified(Court.sealed(draft, files(RECORD), COURT.elliptic, own)).verdict())
        .isEqualTo(GENUINE);
    SealedText other = SealedText.of(own.draft().toString().replace("同意", "反对"));
    for (SealedWords words :
        List.of(
            stating("s1", own.seq(), other),
            stating("s2", own.seq(), own.draft()),
            stating("s1", own.seq() - 1, own.draft()))) {
      Report report = COURT.verified(Court.sealed(draft, files(RECORD), COURT.elliptic, words));
      assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
      assertThat(report.faults()).singleElement().extracting("code").isEqualTo("text-json");
    }
  }

  private static SealedWords stating(String session, long seq, SealedText draft) {
    SealedWords own = SealedTranscripts.words(RECORD);
    return new SealedWords(
        own.courtroom(), session, own.template(), seq, own.chain(), draft, own.seed());
  }

  @Test
  void aReceiptShowsARecordThatTheCourtWroteAnew() {
    Entry entry = RECORD.get(20);
    Receipt kept = new Receipt(entry.courtroom(), entry.seq(), entry.chain());
    assertThat(COURT.verified(SEALED, kept).verdict()).isEqualTo(GENUINE);
    Receipt other = new Receipt(entry.courtroom(), entry.seq(), Hash.sha256(new byte[1]));
    Report report = COURT.verified(SEALED, other);
    assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
    assertThat(report.en()).contains("Entry " + entry.seq() + " contradicts a receipt");
  }

  @Test
  void namesTheEntryOfARecordThatIsNotTheOneDrafted() {
    List<Attachment> files = new ArrayList<>(files(RECORD));
    String lines = content(files.getFirst());
    String forged = lines.replace("款项已经转出", "款项从未收到");
    files.set(0, attachment("record.jsonl", forged));
    byte[] draft = SealedTranscripts.draft(RECORD);
    Report report = COURT.verified(Court.sealed(draft, files, COURT.elliptic));
    assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
    assertThat(report.faults().getFirst().code()).isEqualTo("entry-changed");
  }

  @Test
  void whatIsNotOursIsToldInWords() {
    byte[] draft = SealedTranscripts.draft(RECORD);
    assertThat(COURT.verified(draft).verdict()).isEqualTo(NOT_OURS);
    byte[] encrypted =
        "%PDF-1.7\ntrailer <</Encrypt 3 0 R>>\nstartxref\n9\n%%EOF\n".getBytes(UTF_8);
    assertThat(COURT.verified(encrypted).faults().getFirst().code()).isEqualTo("encrypted");
    for (int i = 0; i < 200; i++) {
      byte[] cut = Arrays.copyOf(SEALED, random.nextInt(SEALED.length));
      assertThat(COURT.verified(cut).verdict()).isIn(NOT_GENUINE, NOT_OURS);
    }
    byte[] noise = new byte[100_000];
    random.nextBytes(noise);
    System.arraycopy("%PDF-1.7".getBytes(UTF_8), 0, noise, 0, 8);
    assertThat(COURT.verified(noise).verdict()).isEqualTo(NOT_OURS);
  }

  @Test
  void bombsAndHostileRecordsEndInWords() {
    byte[] draft = SealedTranscripts.draft(RECORD);
    Attachment told = files(RECORD).getLast();
    Report bombed = COURT.verified(withBomb());
    assertThat(bombed.verdict()).isEqualTo(NOT_GENUINE);
    assertThat(bombed.faults())
        .anySatisfy(fault -> assertThat(fault.code()).isEqualTo("attachment-unreadable"));
    for (String record :
        List.of(
            "[".repeat(500_000),
            "{\"seq\":" + "9".repeat(39) + "}\n",
            "{\"seq\":1e308}\n",
            "{\"a\":".repeat(50_000) + "\n",
            "\n\n\n",
            "null\n",
            "")) {
      byte[] file =
          Court.sealed(draft, List.of(attachment("record.jsonl", record), told), COURT.elliptic);
      Report answer = COURT.verified(file);
      assertThat(answer.verdict()).isEqualTo(NOT_GENUINE);
      assertThat(answer.faults().getFirst().code()).isNotEqualTo("unreadable");
    }
  }

  /// The sealed file with a record within that swells to 400 MB.
  private static byte[] withBomb() {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 400; i++) {
        out.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = new String(SEALED, ISO_8859_1);
    Matcher length =
        Pattern.compile("/Length ([0-9]+)\n/Type /EmbeddedFile[^>]*>>\nstream\r\n").matcher(text);
    assertThat(length.find()).isTrue();
    int old = Integer.parseInt(length.group(1));
    String swollen =
        text.substring(0, length.start())
            + length.group().replace(length.group(1), String.valueOf(bomb.size()))
            + bomb.toString(ISO_8859_1)
            + text.substring(length.end() + old);
    int more = swollen.length() - text.length();
    int at = text.lastIndexOf("startxref\n") + "startxref\n".length();
    String table = text.substring(at, text.indexOf('\n', at));
    String end = "startxref\n" + table + "\n%%EOF\n";
    String moved = "startxref\n" + (Integer.parseInt(table) + more) + "\n%%EOF\n";
    return (swollen.substring(0, swollen.length() - end.length()) + moved).getBytes(ISO_8859_1);
  }

  private static byte[] stamped() {
    return SealedTranscripts.sealed(RECORD, COURT.elliptic, COURT.stamps);
  }

  private static List<Attachment> files(List<Entry> record) {
    return SealedTranscripts.files(record).attachments();
  }

  private static Attachment attachment(String name, String text) {
    return new Attachment(
        name,
        "application/jsonl",
        Attachment.Relationship.SOURCE,
        "",
        out -> out.write(text.getBytes(UTF_8)));
  }

  private static String content(Attachment attachment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      attachment.content().write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }
}
