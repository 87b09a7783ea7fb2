package org.microcourt.casefile.copies;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.microcourt.calendar.CourtTime;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.record.Entry;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.Typesetter;

/// 证据收据: what the court received, from whom and when (民诉法 art. 69, R-RECEIPT). The same filing has
/// the same receipt, byte for byte, whoever asks for it.
public final class Receipt {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss", Locale.ROOT)
          .withZone(CourtTime.ONLINE.zone());

  private final CaseInfo info;
  private final Entry entry;
  private final DocumentRef document;
  private final Optional<Described> described;
  private final Optional<String> label;
  private final String sender;

  /// The receipt of a document that `entry` filed; `sender` handed it in.
  public Receipt(Courtroom courtroom, Entry entry, DocumentRef document, String sender) {
    this.info =
        courtroom
            .caseInfo()
            .orElseThrow(() -> new IllegalArgumentException("a courtroom without a case"));
    this.entry = entry;
    this.document = document;
    this.sender = sender;
    Optional<ExhibitState> exhibit =
        courtroom.evidence().exhibitsById().values().stream()
            .filter(e -> e.document() == document.number())
            .findFirst();
    this.described = exhibit.map(ExhibitState::described);
    this.label = exhibit.map(ExhibitState::label);
  }

  /// Case number and number of the document.
  private String number() {
    return info.number() + "收字第" + document.number() + "号";
  }

  /// The receipt as a PDF.
  public byte[] pdf(Typefaces faces) {
    Instant at = entry.at();
    Frame frame =
        new Frame(
            "材料收据 " + number(),
            info.court(),
            info.number(),
            "第 " + entry.seq() + " 条 " + entry.chain().hex().substring(0, 16),
            at.atZone(CourtTime.ONLINE.zone()),
            entry.chain().hex() + document.number());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Typesetter pages = new Typesetter(faces, frame)) {
      pages.add(new Block.Title(info.court(), label.isPresent() ? "证据收据" : "材料收据"));
      pages.add(
          new Block.SmallPrint("Receipt of " + (label.isPresent() ? "evidence" : "a document")));
      rows(at).forEach(pages::add);
      pages.add(new Block.Paragraph("本院于上述时间收到上述材料。文件自收到时起未经改动，散列值可供核对；收据不表示本院对其真实性、合法性或者关联性的认定。"));
      pages.add(
          new Block.SmallPrint(
              "The court received this material at the time stated. The file is unchanged since"
                  + " received, as its hash shows. This receipt is no finding on what it proves."));
      pages.write(out);
    }
    return out.toByteArray();
  }

  private List<Block> rows(Instant at) {
    return List.of(
        field("收据编号", "Receipt no.", number()),
        field("案号", "Case", info.number() + "　" + info.cause()),
        field("材料名称", "Material", document.title()),
        field("类别", "Category", category()),
        field("原件或复印件", "Form", described.map(d -> d.form().zh()).orElse("电子文件")),
        field("页数", "Pages", document.pages() == 0 ? "不以页计" : document.pages() + " 页"),
        field("份数", "Copies", "1 份"),
        field("提交人", "Handed in by", sender),
        field("收到时间", "Received", TIME.format(at) + "（北京时间）"),
        field("文件大小", "Size", "%,d 字节".formatted(document.size())),
        field("SHA-256", "Hash", document.sha256().hex()),
        field("记录", "Entry", "第 " + entry.seq() + " 条"),
        field("记录链摘要", "Chain digest", entry.chain().hex()));
  }

  private static Block field(String zh, String en, String value) {
    return new Block.Field(zh + " " + en, value);
  }

  private String category() {
    return List.of(Category.values()).stream()
        .filter(c -> c.name().equals(document.category()))
        .findFirst()
        .map(Category::zh)
        .orElse(document.category());
  }
}
