package org.microcourt.bench.transcript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// PDFBox's `showText`, lines broken wherever they are full.
final class PlainWay implements Way {
  private static final float LEFT = 90;
  private static final float MEASURE = 444;
  private static final float TOP = 766;
  private static final float BOTTOM = 72;

  /// One document on its way down the pages.
  private static final class Pages implements AutoCloseable {
    private final PDDocument document;
    private final Map<Integer, Float> widths = new HashMap<>();
    private PDPageContentStream content;
    private float y = TOP;

    Pages(PDDocument document) throws IOException {
      this.document = document;
      this.content = page(document);
    }

    private static PDPageContentStream page(PDDocument document) throws IOException {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      return new PDPageContentStream(document, page);
    }

    void down(float height) throws IOException {
      y -= height;
      if (y < BOTTOM) {
        content.close();
        content = page(document);
        y = TOP - height;
      }
    }

    void paragraph(String text, PDFont font, float size, float leading) throws IOException {
      StringBuilder line = new StringBuilder();
      float width = 0;
      for (int point : text.codePoints().toArray()) {
        float next = width(point, font) * size;
        if (width + next > MEASURE) {
          line(line.toString(), font, size, leading);
          line.setLength(0);
          width = 0;
        }
        line.appendCodePoint(point);
        width += next;
      }
      line(line.toString(), font, size, leading);
    }

    private float width(int point, PDFont font) throws IOException {
      Float known = widths.get(point);
      if (known == null) {
        known = font.getStringWidth(Character.toString(point)) / 1000;
        widths.put(point, known);
      }
      return known;
    }

    private void line(String text, PDFont font, float size, float leading) throws IOException {
      down(leading);
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(LEFT, y);
      content.showText(text);
      content.endText();
    }

    void picture(byte[] jpeg) throws IOException {
      PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg);
      down(72);
      content.drawImage(image, LEFT, y, 72f * image.getWidth() / image.getHeight(), 72);
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  @Override
  public byte[] set(LongHearing hearing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      byte[] ttf = Way.font("NotoSansSC-Regular");
      PDFont font = PDType0Font.load(document, new ByteArrayInputStream(ttf), true);
      try (Pages pages = new Pages(document)) {
        for (LongHearing.Line line : hearing.lines()) {
          String head = line.number() + "  " + line.time() + "  " + line.speaker() + "：";
          pages.paragraph(head + line.text(), font, 12, 20);
        }
        for (Map.Entry<Integer, byte[]> picture : hearing.pictures().entrySet()) {
          pages.picture(picture.getValue());
          pages.paragraph(LongHearing.caption(picture.getKey()), font, 9, 14);
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
