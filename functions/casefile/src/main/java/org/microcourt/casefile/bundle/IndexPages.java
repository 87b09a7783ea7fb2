package org.microcourt.casefile.bundle;

import java.io.ByteArrayOutputStream;
import java.time.ZonedDateTime;
import java.util.List;
import org.microcourt.calendar.CourtTime;
import org.microcourt.casefile.archive.Index;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.Typesetter;

/// 卷宗目录: what is in the volume, on which pages, from whom, and by which hash to know it.
record IndexPages(Index index, List<Bundle.Bound> bound) {
  private static final List<Integer> WIDTHS = List.of(6, 34, 20, 12, 28);

  byte[] pages(Typefaces faces) {
    String court = index.courtroom().caseInfo().map(CaseInfo::court).orElse("");
    String number = index.courtroom().caseInfo().map(CaseInfo::number).orElse("");
    String chain = index.courtroom().head().chain().hex();
    ZonedDateTime at = index.courtroom().head().at().atZone(CourtTime.ONLINE.zone());
    Frame frame = new Frame("卷宗目录", court, number, "记录摘要 " + chain.substring(0, 16), at, chain);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Typesetter pages = new Typesetter(faces, frame)) {
      pages.add(new Block.Title(court, "卷宗目录"));
      pages.add(new Block.Field("案号", number));
      pages.add(
          new Block.Field("案由", index.courtroom().caseInfo().map(CaseInfo::cause).orElse("")));
      int last = bound.isEmpty() ? 0 : bound.getLast().first() + bound.getLast().pages() - 1;
      pages.add(
          new Block.Field(
              "编成",
              "记录至第 %d 条（%s），%s可见的材料 %d 件，共 %d 页"
                  .formatted(
                      index.courtroom().seq(),
                      Words.time(index.courtroom().head().at()),
                      index.reader().role().zh(),
                      bound.size(),
                      last)));
      for (List<Bundle.Bound> group : Shelf.groups(bound)) {
        Index.Line first = group.getFirst().line();
        pages.add(
            new Block.Heading(Words.volume(first.document().volume()) + "　" + first.category()));
        pages.add(new Block.Row(List.of("编号", "名称", "提交", "页次", "SHA-256"), WIDTHS, true));
        group.forEach(one -> pages.add(row(one)));
      }
      pages.add(
          new Block.SmallPrint(
              "SHA-256 是提交时收到的文件的散列值；本册页面由该文件生成，核对以在卷原件为准。"
                  + "The hashes are those of the files as received; the pages here are made of them."));
      pages.write(out);
    }
    return out.toByteArray();
  }

  private static Block.Row row(Bundle.Bound one) {
    Index.Line line = one.line();
    int last = one.first() + one.pages() - 1;
    String pages = one.pages() == 1 ? Integer.toString(one.first()) : one.first() + "-" + last;
    return new Block.Row(
        List.of(
            Integer.toString(line.document().number()),
            line.document().title(),
            line.by() + " " + Words.time(line.at()),
            pages,
            line.document().sha256().hex()),
        WIDTHS,
        false);
  }
}
