package org.microcourt.casefile.copies;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.microcourt.casefile.pdf.Copyist;
import org.microcourt.casefile.pdf.PdfFile;
import org.microcourt.casefile.pdf.Section;
import org.microcourt.casefile.pdf.Sheet;
import org.microcourt.casefile.pdf.UnreadableException;
import org.microcourt.evidence.inspect.Picture;
import org.microcourt.evidence.inspect.UnshowableException;
import org.microcourt.exhibit.FileType;
import org.microcourt.typeset.Lettering;
import org.microcourt.typeset.Typefaces;

/// Makes copies for one reader's eyes. A copy of a PDF is a file of its own, with the watermark in
/// the content of each page and nothing of the original's scripts, links or attachments; one of a
/// picture is its pixels with the watermark among them.
public final class Copying {
  /// Enough for any screen, and far less than a camera's.
  static final int LONGEST_SIDE = 2_400;

  private static final float QUALITY = 0.85f;

  private final Typefaces faces;

  public Copying(Typefaces faces) {
    this.faces = faces;
  }

  /// Writes a copy of a PDF and does not close `out`.
  ///
  /// @throws UnreadableException if it cannot be copied; what was written is to be thrown away
  public void pdf(Path original, Watermark watermark, Instant at, OutputStream out)
      throws IOException, UnreadableException {
    try (PdfFile file = new PdfFile(out, faces)) {
      Section pages = file.section();
      new Copyist(file, pages, Sheet.AS_IT_IS, watermark).pdf(original, file.outline());
      file.finish(List.of(pages), new PdfFile.About(watermark.text(), at, watermark.text()));
    }
  }

  /// A copy of a picture as JPEG, upright, without its metadata.
  ///
  /// @throws UnshowableException if it cannot be shown
  public byte[] picture(Path original, FileType type, Watermark watermark)
      throws IOException, UnshowableException {
    BufferedImage shown = Picture.shown(original, type, LONGEST_SIDE);
    try (Lettering lettering = new Lettering(faces)) {
      watermark.on(lettering, shown);
    }
    return Picture.jpeg(shown, QUALITY);
  }
}
