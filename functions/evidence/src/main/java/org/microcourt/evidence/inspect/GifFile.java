package org.microcourt.evidence.inspect;

import org.microcourt.evidence.inspect.ImageStructure.Coding;

/// Walks the blocks of a GIF file to its trailer, through all its frames.
final class GifFile {
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2C;
  private static final int TRAILER = 0x3B;

  private GifFile() {}

  static ImageStructure structure(ByteSource source) throws Rejection {
    long at = 13 + colours(source.u8(10));
    while (true) {
      int block = source.u8(at);
      switch (block) {
        case TRAILER -> {
          return new ImageStructure(
              at + 1, source.le16(6), source.le16(8), Orientation.UPRIGHT, Coding.LINES, 1);
        }
        case EXTENSION -> at = afterBlocks(source, at + 2);
        case FRAME -> at = afterBlocks(source, at + 11 + colours(source.u8(at + 9)));
        default -> throw new Rejection(Reason.DAMAGED);
      }
    }
  }

  private static long colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 0x07) + 1);
  }

  private static long afterBlocks(ByteSource source, long start) throws Rejection {
    long at = start;
    for (int length = source.u8(at); length > 0; length = source.u8(at)) {
      at += 1 + length;
    }
    return at + 1;
  }
}
