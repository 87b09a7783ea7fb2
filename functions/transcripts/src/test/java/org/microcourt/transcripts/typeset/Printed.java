package org.microcourt.transcripts.typeset;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Reads a PDF back.
public final class Printed {

  private Printed() {}

  /// What a reader copies out: extracted text, line by line.
  public static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /// What the eye sees: the glyphs in the order of the content streams, without line ends.
  public static String glyphs(byte[] pdf) throws IOException {
    StringBuilder seen = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
          seen.append(font.toUnicode(code));
        }
      }.getText(document);
    }
    return seen.toString();
  }
}
