package org.microcourt.casefile.bundle;

import java.io.ByteArrayOutputStream;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.microcourt.calendar.CourtTime;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.Index;
import org.microcourt.casefile.pdf.UnreadableException;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.Typesetter;

/// The page in place of a document that has none: what it is, and how to know it again.
record StandIn(Index.Line line, Optional<String> why) {
  static String why(UnreadableException.Reason reason) {
    return switch (reason) {
      case ENCRYPTED -> "该文件设有密码，未能编入合订本，原件在卷。";
      case DAMAGED -> "该文件未能读取，未能编入合订本，原件在卷。";
      case TOO_LARGE -> "该文件展开后过大，未能编入合订本，原件在卷。";
    };
  }

  byte[] pages(Typefaces faces) {
    DocumentRef document = line.document();
    ZonedDateTime at = line.at().atZone(CourtTime.ONLINE.zone());
    Frame frame = new Frame(document.title(), "", "", "", at, document.sha256().hex());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Typesetter pages = new Typesetter(faces, frame)) {
      pages.add(new Block.Heading(line.document().title()));
      pages.add(new Block.Paragraph(why.orElse("本材料为电子数据，无法以页面显示，原件在卷。")));
      pages.add(
          new Block.SmallPrint(
              "This material has no pages here. The file itself is in the case file."));
      pages.add(new Block.Field("编号", Integer.toString(document.number())));
      pages.add(new Block.Field("类别", line.category()));
      pages.add(new Block.Field("提交", line.by() + "　" + Words.time(line.at())));
      pages.add(new Block.Field("类型", document.contentType()));
      pages.add(new Block.Field("大小", "%,d 字节".formatted(document.size())));
      pages.add(new Block.Field("SHA-256", document.sha256().hex()));
      pages.write(out);
    }
    return out.toByteArray();
  }
}
