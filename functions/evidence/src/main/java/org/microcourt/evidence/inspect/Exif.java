package org.microcourt.evidence.inspect;

/// The one tag of EXIF that matters here. Read without a library, because it is one number in one
/// directory, and because nothing else of EXIF, such as the place, shall get out of the original.
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int MOST_TAGS = 512;

  private Exif() {}

  /// The orientation in the first directory of the TIFF structure that starts there; upright if it
  /// does not say or is broken.
  static Orientation orientation(ByteSource source, long start) {
    try {
      boolean little = source.has(start, "II");
      if (!little && !source.has(start, "MM")) {
        return Orientation.UPRIGHT;
      }
      long directory = start + u32(source, start + 4, little);
      int tags = Math.min(u16(source, directory, little), MOST_TAGS);
      for (int i = 0; i < tags; i++) {
        long tag = directory + 2 + 12L * i;
        if (u16(source, tag, little) == ORIENTATION) {
          return Orientation.of(u16(source, tag + 8, little));
        }
      }
      return Orientation.UPRIGHT;
    } catch (Rejection e) {
      // Points beyond the end of the file; the picture itself may still be whole.
      return Orientation.UPRIGHT;
    }
  }

  private static int u16(ByteSource source, long at, boolean little) throws Rejection {
    return little ? source.le16(at) : source.u16(at);
  }

  private static long u32(ByteSource source, long at, boolean little) throws Rejection {
    return little ? source.le32(at) : source.u32(at);
  }
}
