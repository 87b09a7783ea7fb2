package org.microcourt.transcripts.assembly;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.Typesetter;

/// Makes the transcript of a closed session as a PDF.
public final class TranscriptAssembler {
  /// The version of form and layout: another version gives other bytes for the same record.
  public static final String TEMPLATE = "2";

  private final Typefaces faces;
  private final ZoneId zone;
  private final Thumbnails thumbnails;

  /// Without pictures.
  ///
  /// @param zone the court's time zone
  public TranscriptAssembler(Typefaces faces, ZoneId zone) {
    this(faces, zone, Thumbnails.NONE);
  }

  /// With the pictures that are found.
  ///
  /// @param zone the court's time zone
  public TranscriptAssembler(Typefaces faces, ZoneId zone, Thumbnails thumbnails) {
    this.faces = faces;
    this.zone = zone;
    this.thumbnails = thumbnails;
  }

  /// The finished document.
  ///
  /// @param title for the case file's catalogue
  /// @param ordinal which close of a session in this courtroom it belongs to, from 1
  /// @param text its words
  public record Transcript(String title, int pages, int ordinal, SealedText text) {}

  /// Writes the transcript of a session.
  ///
  /// @param record the courtroom's record from its first entry; iterated twice, each time no
  ///   further than the close of the session
  /// @throws BrokenRecord if the record is not whole
  /// @throws IllegalArgumentException if the session was not both opened and closed
  public Transcript assemble(Iterable<Entry> record, String session, OutputStream out) {
    return print(Proceeding.of(record, session), record, out);
  }

  /// Writes the transcript again, from a record that was checked entry by entry and may hide some:
  /// a confidential entry without a salt stands for each, at its place and with its leaf.
  public Transcript reassemble(Iterable<Entry> record, String session, OutputStream out) {
    return print(Proceeding.of(record, session, _ -> true), record, out);
  }

  private Transcript print(Proceeding proceeding, Iterable<Entry> record, OutputStream out) {
    Words words = new Words(proceeding, zone);
    Frame frame = frame(proceeding, words);
    SealedText.Builder text = new SealedText.Builder().add(frame);
    try (Typesetter typesetter = new Typesetter(faces, frame)) {
      Consumer<Block> print = typesetter::add;
      Pictures pictures = new Pictures(thumbnails);
      print(proceeding, words, record, pictures, print.andThen(text::add));
      int pages = typesetter.write(out);
      return new Transcript(title(proceeding), pages, proceeding.ordinal(), text.build());
    }
  }

  private static void print(
      Proceeding proceeding,
      Words words,
      Iterable<Entry> record,
      Pictures pictures,
      Consumer<Block> out) {
    FirstPage firstPage = new FirstPage(proceeding, words, out);
    firstPage.print();
    Course course = new Course(proceeding, words, firstPage, out);
    course.print(record);
    end(proceeding, words, course, pictures, out);
  }

  /// The words of a transcript, without setting them.
  public static SealedText text(Iterable<Entry> record, String session, ZoneId zone) {
    return text(Proceeding.of(record, session), record, zone);
  }

  /// The words of a transcript, from a record as `reassemble` takes it.
  public static SealedText textAgain(Iterable<Entry> record, String session, ZoneId zone) {
    return text(Proceeding.of(record, session, _ -> true), record, zone);
  }

  private static SealedText text(Proceeding proceeding, Iterable<Entry> record, ZoneId zone) {
    Words words = new Words(proceeding, zone);
    SealedText.Builder text = new SealedText.Builder().add(frame(proceeding, words));
    print(proceeding, words, record, new Pictures(Thumbnails.NONE), text::add);
    return text.build();
  }

  private static String title(Proceeding proceeding) {
    String title = proceeding.plan().title();
    return proceeding.plan().type().transcriptTitle() + (title.isBlank() ? "" : "（" + title + "）");
  }

  private static Frame frame(Proceeding proceeding, Words words) {
    CaseInfo info = proceeding.caseInfo();
    String chain = proceeding.closed().chain().hex();
    String title = proceeding.plan().type().transcriptTitle();
    return new Frame(
        info.number() + " " + title,
        info.court() + "　" + title,
        info.number(),
        "记录摘要 " + chain.substring(0, 16),
        words.local(proceeding.closed().at()),
        chain);
  }

  private static void end(
      Proceeding proceeding, Words words, Course course, Pictures pictures, Consumer<Block> out) {
    Entry closed = proceeding.closed();
    proceeding.items().print(words, out);
    proceeding.exhibits().print(words, out);
    proceeding.manifest().print(pictures, out);
    out.accept(new Block.Heading("核对与签名"));
    out.accept(new Block.Field("结束时间", words.second(closed.at())));
    out.accept(
        new Block.Paragraph(
            "以上笔录由当事人和其他诉讼参与人阅读核对。认为记录无误的，签名确认；认为自己的陈述记录有遗漏或者" + "差错的，可以申请补正；拒绝签名的，记明情况附卷。"));
    out.accept(new Block.Paragraph("签名、补正裁定和拒绝签名的记明，附于本笔录封存文件正文之后的签名页。"));
    out.accept(new Block.Heading("记录完整性"));
    out.accept(
        new Block.SmallPrint(
            "本笔录由微法庭 %s 的电子记录生成，自第 %d 条至第 %d 条，载入 %d 条，另有 %d 条因仅限法庭或一方知悉而未载入。"
                .formatted(
                    closed.courtroom(),
                    proceeding.opened().seq(),
                    closed.seq(),
                    course.printed(),
                    course.confidential())));
    out.accept(new Block.SmallPrint("末条链值（SHA-256）：" + closed.chain().hex()));
  }
}
