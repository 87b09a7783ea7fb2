package org.microcourt.transcripts.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.seal.AssociatedFiles;
import org.microcourt.transcripts.seal.Attachment;
import org.microcourt.transcripts.seal.Attachment.Relationship;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.transcripts.text.Statement;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.Typesetter;

/// A copy of a sealed transcript in which words are blacked out. It carries the court's signature,
/// what that states of the words, and what proves the words shown; its pages follow from these, to
/// the byte.
///
/// @param signature of the sealed file, the hexadecimal digits of its DER
/// @param record its entries, whole or by their leaves, as lines
public record RedactedCopy(Statement statement, String signature, Shown shown, String record) {
  /// The files within: the record, the court's signature, the text, and what is stated of it.
  public static final String RECORD = "record.jsonl";

  public static final String SIGNATURE = "seal.p7s";
  public static final String SHOWN = "shown.json";
  public static final String STATEMENT = "statement.json";

  /// A sealed transcript, taken apart.
  ///
  /// @param signature the hexadecimal digits of its DER
  /// @param seed from which the secrets of the words grow
  /// @param text of draft and added pages
  /// @param record its entries, whole or by their leaves
  public record Original(
      Statement statement, String signature, Hash seed, SealedText text, List<Json.Obj> record) {
    public Original {
      record = List.copyOf(record);
    }
  }

  /// A copy without what is to be hidden. Where nothing of it stands, nothing is hidden but the
  /// hashes of drafts.
  public static RedactedCopy of(Original original, Blackout blackout) {
    Blackout all = blackout.of(original.record());
    StringBuilder lines = new StringBuilder();
    for (Json.Obj entry : original.record()) {
      lines.append((all.hides(entry) ? sealed(entry) : entry).text()).append('\n');
    }
    return new RedactedCopy(
        original.statement(),
        original.signature(),
        Shown.of(original.text(), all.in(original.text()), original.seed()),
        lines.toString());
  }

  private static Json.Obj sealed(Json.Obj entry) {
    return Json.obj(
        "courtroom", entry.requireString("courtroom"),
        "seq", entry.requireLong("seq"),
        "leaf", entry.requireString("leaf"),
        "chain", entry.requireString("chain"));
  }

  /// Writes the PDF: the pages, and behind them as one update the files.
  ///
  /// @throws IllegalArgumentException if the text has not the form of a transcript's
  public byte[] pdf(Typefaces faces) {
    Frame sealed = shown.text().frame();
    Hash identity = Hash.sha256(shown.toJson().canonicalBytes());
    Frame frame =
        new Frame(
            sealed.title() + "（遮盖副本）",
            sealed.headerLeft() + "（遮盖副本）",
            sealed.headerRight(),
            sealed.footerRight(),
            sealed.created(),
            identity.hex());
    ByteArrayOutputStream pages = new ByteArrayOutputStream();
    try (Typesetter typesetter = new Typesetter(faces, frame)) {
      preface(typesetter);
      shown.text().blocks().forEach(typesetter::add);
      typesetter.write(pages);
    }
    return withFiles(pages.toByteArray(), frame);
  }

  private void preface(Typesetter pages) {
    pages.add(new Block.Heading("遮盖副本 Redacted copy"));
    pages.add(
        new Block.Paragraph(
            "本件由法院签章的笔录制成：%d 处（共 %d 字）以黑条遮盖，其余文字与签章笔录及其签署页相同。遮盖由制作副本的人所为；签名图样和图片未载入。"
                    .formatted(shown.text().places(), shown.text().hidden())
                + "本件载有同一签章，可用核验程序连同法院根证书离线核验。"));
    pages.add(new Block.SmallPrint("签章所述文字的 SHA-256 值：" + statement.hash().hex()));
  }

  private byte[] withFiles(byte[] pages, Frame frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(pages.length * 2);
    try (PDDocument document = Loader.loadPDF(pages)) {
      document.setDocumentId(0L);
      GregorianCalendar at =
          GregorianCalendar.from(statement.at().atZone(frame.created().getZone()));
      new AssociatedFiles(document, at).add(files());
      document.saveIncremental(out);
    } catch (IOException e) {
      throw new UncheckedIOException("the copy cannot be written", e);
    }
    return out.toByteArray();
  }

  private List<Attachment> files() {
    return List.of(
        new Attachment(
            RECORD,
            "application/jsonl",
            Relationship.SOURCE,
            "The record, one entry a line",
            out -> out.write(record.getBytes(UTF_8))),
        new Attachment(
            SIGNATURE,
            "application/pkcs7-signature",
            Relationship.DATA,
            "The signature of the sealed transcript",
            out -> out.write(HexFormat.of().parseHex(signature))),
        new Attachment(
            SHOWN,
            "application/json",
            Relationship.SOURCE,
            "The words shown and their proof",
            out -> out.write(line(shown.toJson()))),
        new Attachment(
            STATEMENT,
            "application/json",
            Relationship.DATA,
            "What the seal says of the words",
            out -> out.write(line(statement.toJson()))));
  }

  private static byte[] line(Json.Obj json) {
    return (json.text() + "\n").getBytes(UTF_8);
  }
}
