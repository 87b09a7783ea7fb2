package org.microcourt.evidence.inspect;

import org.microcourt.evidence.inspect.ImageStructure.Coding;

/// Walks the chunks of a PNG file (ISO/IEC 15948) to its end.
final class PngFile {
  private PngFile() {}

  static ImageStructure structure(ByteSource source) throws Rejection {
    if (!source.has(12, "IHDR")) {
      throw new Rejection(source.size() < 16 ? Reason.TRUNCATED : Reason.DAMAGED);
    }
    Orientation orientation = Orientation.UPRIGHT;
    for (long at = 8; ; ) {
      long length = source.u32(at);
      if (source.has(at + 4, "eXIf")) {
        orientation = Exif.orientation(source, at + 8);
      }
      long next = at + 12 + length;
      // The check sum's last byte: a chunk that ends beyond the file was cut.
      source.u8(next - 1);
      if (source.has(at + 4, "IEND")) {
        return new ImageStructure(
            next, side(source, 16), side(source, 20), orientation, Coding.LINES, 1);
      }
      at = next;
    }
  }

  private static int side(ByteSource source, long at) throws Rejection {
    return (int) Math.min(source.u32(at), Integer.MAX_VALUE);
  }
}
