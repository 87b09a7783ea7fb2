package org.microcourt.bench.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;

/// OpenPDF's paragraphs.
final class OpenPdfWay implements Way {
  @Override
  public byte[] set(LongHearing hearing) throws IOException {
    Font regular = new Font(base("NotoSansSC-Regular"), 12);
    Font bold = new Font(base("NotoSansSC-Bold"), 12);
    Font small = new Font(regular.getBaseFont(), 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, 90, 61, 76, 72);
    PdfWriter.getInstance(document, out);
    document.open();
    for (LongHearing.Line line : hearing.lines()) {
      Paragraph paragraph = new Paragraph(20);
      paragraph.add(new Chunk(line.number() + "  " + line.time() + " ", small));
      paragraph.add(new Chunk(line.speaker() + "：", bold));
      paragraph.add(new Chunk(line.text(), regular));
      document.add(paragraph);
    }
    for (Map.Entry<Integer, byte[]> picture : hearing.pictures().entrySet()) {
      Image image = Image.getInstance(picture.getValue());
      image.scaleToFit(96, 72);
      document.add(image);
      document.add(new Paragraph(14, LongHearing.caption(picture.getKey()), small));
    }
    document.close();
    return out.toByteArray();
  }

  private static BaseFont base(String name) throws IOException {
    return BaseFont.createFont(
        name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, Way.font(name), null);
  }
}
