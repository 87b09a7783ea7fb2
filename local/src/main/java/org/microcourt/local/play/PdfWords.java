package org.microcourt.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the glyphs of a transcript's text column, page by page in drawing order: without running
/// header and footer, without the notes in the margin.
record PdfWords(String text, int pages) {
  private static final float LEFT = 88;
  private static final float TOP = 74;
  private static final float BOTTOM = 780;

  static PdfWords of(byte[] pdf) {
    StringBuilder glyphs = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
              boolean column =
                  glyph.getXDirAdj() >= LEFT
                      && glyph.getYDirAdj() > TOP
                      && glyph.getYDirAdj() < BOTTOM;
              if (column) {
                glyphs.append(glyph.getUnicode());
              }
            }
          };
      stripper.getText(document);
      return new PdfWords(glyphs.toString(), document.getNumberOfPages());
    } catch (IOException e) {
      throw new UncheckedIOException("the transcript is no readable PDF", e);
    }
  }
}
