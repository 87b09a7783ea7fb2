package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.verify.report.Verdict.GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_GENUINE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.filter.Filter;
import org.junit.jupiter.api.Test;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.assembly.Annexes;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.seal.Attachment;
import org.microcourt.transcripts.seal.SealedWords;
import org.microcourt.transcripts.seal.Sheet;
import org.microcourt.transcripts.seal.Signatory;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Strokes;
import org.microcourt.verify.report.Finding;
import org.microcourt.verify.report.Report;

/// The pages that sealing adds, and whatever else a court could put into a file that it seals.
class AddedPagesTest {
  private static final Court COURT = new Court();
  private static final List<Entry> RECORD = Court.mediation();
  private static final byte[] DRAFT = SealedTranscripts.draft(RECORD);
  private static final Sheet SHEET = Sheet.of(Annexes.of(RECORD, "s1", Court.ZONE));

  private static Report sealed(Sheet sheet) {
    List<Attachment> files = SealedTranscripts.files(RECORD).attachments();
    SealedWords words = SealedTranscripts.words(RECORD);
    return COURT.verified(Court.sealed(DRAFT, files, COURT.elliptic, words, sheet));
  }

  @Test
  void areThoseOfTheRecord() {
    Report report = sealed(SHEET);
    assertThat(report.verdict()).as(report.text()).isEqualTo(GENUINE);
  }

  @Test
  void aSignatoryWhomTheCourtItselfMadeUpIsNamed() {
    List<Signatory> signatories = new ArrayList<>();
    for (Signatory one : SHEET.signatories()) {
      String name = one.name().equals("李𠮷") ? "王五" : one.name();
      signatories.add(new Signatory(name, one.capacity(), one.at(), one.hash(), one.strokes()));
    }
    Report report = sealed(new Sheet(SHEET.frame(), SHEET.annexes(), signatories, SHEET.notes()));
    assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
    Finding fault = report.faults().getFirst();
    assertThat(fault.code()).as(report.text()).isEqualTo("page-differs");
    assertThat(report.zh()).contains("王五");
  }

  @Test
  void aCorrectionThatNobodyAskedForIsFound() {
    List<Block> annexes = List.of(new Block.Paragraph("补正为：被告应返还五十万元。"));
    Report report = sealed(new Sheet(SHEET.frame(), annexes, SHEET.signatories(), SHEET.notes()));
    assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
    assertThat(report.faults()).extracting(Finding::code).contains("text-json");
    assertThat(report.zh()).contains("五十万元");
  }

  @Test
  void aSignatureThatIsLeftOutIsFound() {
    Sheet sheet =
        new Sheet(
            SHEET.frame(),
            SHEET.annexes(),
            SHEET.signatories().subList(1, SHEET.signatories().size()),
            SHEET.notes());
    assertThat(sealed(sheet).verdict()).isEqualTo(NOT_GENUINE);
    Sheet unwritten = SHEET.by(SHEET.signatories().stream().map(_ -> Strokes.NONE).toList());
    Report report = sealed(unwritten);
    assertThat(report.verdict()).as("the record names a signature").isEqualTo(NOT_GENUINE);
  }

  @Test
  void aFileThatTheCourtItselfPutBesideIsFound() {
    List<Attachment> files = new ArrayList<>(SealedTranscripts.files(RECORD).attachments());
    files.add(
        new Attachment(
            "zz.txt",
            "text/plain",
            Attachment.Relationship.DATA,
            "",
            out -> out.write("别的".getBytes(UTF_8))));
    Report report =
        COURT.verified(
            Court.sealed(DRAFT, files, COURT.elliptic, SealedTranscripts.words(RECORD), SHEET));
    assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
    assertThat(report.faults()).extracting(Finding::code).containsExactly("pages-differ");
  }

  @Test
  void aFileThatAnotherMachineCompressedIsGenuine() {
    byte[] sealed = compressing(1, () -> sealedAnew(Court.mediation()));
    byte[] own = sealedAnew(RECORD);
    assertThat(sealed.length).isNotEqualTo(own.length);
    Report report = COURT.verified(sealed);
    assertThat(report.verdict()).as(report.text()).isEqualTo(GENUINE);
    Report other = compressing(1, () -> COURT.verified(own));
    assertThat(other.verdict()).as(other.text()).isEqualTo(GENUINE);
  }

  private static byte[] sealedAnew(List<Entry> record) {
    return SealedTranscripts.sealed(record, COURT.elliptic, TimeStamps.NONE);
  }

  private static <T> T compressing(int level, Supplier<T> work) {
    System.setProperty(Filter.SYSPROP_DEFLATELEVEL, String.valueOf(level));
    try {
      return work.get();
    } finally {
      System.clearProperty(Filter.SYSPROP_DEFLATELEVEL);
    }
  }
}
