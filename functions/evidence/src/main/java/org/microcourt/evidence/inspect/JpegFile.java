package org.microcourt.evidence.inspect;

import org.microcourt.evidence.inspect.ImageStructure.Coding;

/// Walks the markers of a JPEG file (ITU T.81) to its end.
///
/// Decoders fill the missing part of a cut file with grey and call it decoded, so its end must be
/// looked for; and each of thousands of scans costs a pass over the whole picture, so they are
/// counted.
final class JpegFile {
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;

  private final ByteSource source;
  private int width;
  private int height;
  private int colours;
  private int scans;
  private Coding coding = Coding.LINES;
  private Orientation orientation = Orientation.UPRIGHT;

  private JpegFile(ByteSource source) {
    this.source = source;
  }

  /// Its structure, and its number of colour components.
  record Coloured(ImageStructure structure, int colours) {}

  static ImageStructure structure(ByteSource source) throws Rejection {
    return coloured(source).structure();
  }

  static Coloured coloured(ByteSource source) throws Rejection {
    JpegFile file = new JpegFile(source);
    return new Coloured(file.walk(), file.colours);
  }

  private ImageStructure walk() throws Rejection {
    long at = 2;
    while (true) {
      long fill = source.find(0xFF, at);
      long code = fill + 1;
      while (source.u8(code) == 0xFF) {
        code++;
      }
      int marker = source.u8(code);
      at = code + 1;
      if (marker == END) {
        return new ImageStructure(at, width, height, orientation, coding, scans);
      }
      if (hasLength(marker)) {
        segment(marker, at);
        at += Math.max(2, source.u16(at));
      }
    }
  }

  /// Between scans, what follows 0xFF is no marker if it is zero or a restart.
  private static boolean hasLength(int marker) {
    return marker > 0x01 && (marker < 0xD0 || marker > 0xD8);
  }

  private void segment(int marker, long at) throws Rejection {
    if (marker == SCAN) {
      scans++;
    } else if (isFrame(marker)) {
      height = source.u16(at + 3);
      width = source.u16(at + 5);
      colours = source.u8(at + 7);
      coding = coding(marker, colours);
    } else if (marker == 0xE1 && source.has(at + 2, "Exif\0\0")) {
      orientation = Exif.orientation(source, at + 8);
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static Coding coding(int marker, int components) {
    return switch (marker) {
      case 0xC0, 0xC1 -> components == 4 ? Coding.INKS : Coding.LINES;
      case 0xC2 -> components == 4 ? Coding.INKS : Coding.WHOLE;
      default -> Coding.UNKNOWN;
    };
  }
}
