package org.microcourt.evidence.inspect;

import java.io.IOException;
import org.microcourt.exhibit.FileType;

/// Pictures: the header's size first, then whether the file is whole, then a thumbnail.
final class ImageReading implements FormatReader {
  static final long MOST_PIXELS = 100_000_000;
  private static final int LONGEST_SIDE = 65_535;

  @Override
  public void read(ByteSource source, FileType type, Finding finding)
      throws Rejection, IOException {
    finding.pages(1);
    ImageStructure structure = structure(source, type);
    if (structure.end() < source.size()) {
      finding.note(Note.DATA_AFTER_END);
    }
    if (structure.width() > 0) {
      checkSize(structure.width(), structure.height());
    }
    if (structure.isShownByOthersOnly()) {
      finding.note(Note.NO_PREVIEW_OF_THIS_FORMAT);
      size(finding, structure, structure.width(), structure.height());
      return;
    }
    try (ImageDecoder decoder = new ImageDecoder(source, type.contentType(), structure)) {
      checkSize(decoder.width(), decoder.height());
      size(
          finding,
          structure,
          Math.max(decoder.width(), structure.width()),
          Math.max(decoder.height(), structure.height()));
      decoder.show(finding);
    } catch (ImageDecoder.UnknownFormat e) {
      finding.note(Note.NO_PREVIEW_OF_THIS_FORMAT);
      size(finding, structure, structure.width(), structure.height());
    }
  }

  static ImageStructure structure(ByteSource source, FileType type) throws Rejection {
    return switch (type) {
      case JPEG -> JpegFile.structure(source);
      case PNG -> PngFile.structure(source);
      case GIF -> GifFile.structure(source);
      case WEBP -> RiffFile.webp(source);
      case TIFF -> ImageStructure.unknown(source).turned(Exif.orientation(source, 0));
      case HEIC, HEIF, AVIF -> IsoMedia.image(source);
      default -> ImageStructure.unknown(source);
    };
  }

  static void checkSize(int width, int height) throws Rejection {
    if (width <= 0 || height <= 0) {
      throw new Rejection(Reason.DAMAGED);
    }
    if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
      throw new Rejection(Reason.TOO_LARGE_TO_DECODE);
    }
  }

  private static void size(Finding finding, ImageStructure structure, int width, int height) {
    if (structure.orientation().swapsSides()) {
      finding.size(height, width);
    } else {
      finding.size(width, height);
    }
  }
}
