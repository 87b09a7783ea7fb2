package org.microcourt.evidence.inspect;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.microcourt.evidence.inspect.ImageStructure.Coding;

/// Decodes the first frame of an image, only as many of its pixels as a thumbnail needs.
final class ImageDecoder implements Closeable {
  private static final long MOST_WHOLE = 30_000_000;
  private static final int MOST_SCANS = 64;

  private final ImageReader reader;
  private final ImageStructure structure;
  private final boolean mustDecode;
  private boolean incomplete;

  /// @throws UnknownFormat if no reader knows it
  ImageDecoder(ByteSource source, String contentType, ImageStructure structure)
      throws UnknownFormat {
    this.structure = structure;
    // Faults in these show in decoding only, or the format has dialects that the reader lacks.
    mustDecode = !contentType.equals("image/tiff") && !contentType.equals("image/bmp");
    reader = reader(contentType, structure.coding() == Coding.INKS);
    reader.setInput(new SourceImageInput(source), true, true);
    reader.addIIOReadWarningListener(
        (from, warning) -> incomplete |= warning.contains("premature end"));
  }

  /// Thrown where nobody reads the format.
  static final class UnknownFormat extends Exception {
    private static final long serialVersionUID = 1;
  }

  int width() throws IOException {
    return reader.getWidth(0);
  }

  int height() throws IOException {
    return reader.getHeight(0);
  }

  /// Adds the thumbnail, or a note why there is none.
  void show(Finding finding) throws IOException {
    if (takesTooMuch()) {
      finding.note(Note.NO_PREVIEW_BY_SIZE);
      return;
    }
    try {
      // Twice the thumbnail: smoothing does the rest.
      BufferedImage stored = decode(2 * Thumbnail.SIDE);
      finding.show(Thumbnail.of(stored, structure.orientation()));
      if (incomplete) {
        finding.note(Note.PREVIEW_INCOMPLETE);
      }
    } catch (OutOfMemoryError e) {
      finding.note(Note.NO_PREVIEW_BY_SIZE);
    } catch (IOException | RuntimeException e) {
      if (mustDecode) {
        throw e;
      }
      finding.note(Note.NO_PREVIEW);
    }
  }

  /// Whether it must be held whole, and is too large for that.
  boolean takesTooMuch() throws IOException {
    boolean whole = structure.coding() == Coding.WHOLE || structure.scans() > 1;
    return structure.scans() > MOST_SCANS || (whole && (long) width() * height() > MOST_WHOLE);
  }

  /// Its pixels as stored, as many as there are or the longer side has `side` to twice `side`.
  BufferedImage decode(int side) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width(), height()) / side);
    param.setSourceSubsampling(Math.min(step, width()), Math.min(step, height()), 0, 0);
    return reader.read(0, param);
  }

  /// The JDK's reader where it can, since it is fast; for four inks and WebP the other one.
  private static ImageReader reader(String contentType, boolean inks) throws UnknownFormat {
    ImageReader found = null;
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(contentType);
    while (readers.hasNext()) {
      ImageReader next = readers.next();
      boolean jdk = next.getClass().getName().startsWith("com.sun.");
      if (found == null || jdk != inks) {
        found = next;
      }
    }
    if (found == null) {
      throw new UnknownFormat();
    }
    return found;
  }

  @Override
  public void close() {
    reader.dispose();
  }
}
