package org.microcourt.typeset;

import java.util.Optional;

/// A JPEG of one or three colours with eight bits each: it is put into a document as it stands,
/// without being decoded.
public final class Jpeg {
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int EIGHT_BITS = 8;

  private final byte[] bytes;
  private final int width;
  private final int height;
  private final int colours;

  private Jpeg(byte[] bytes, int width, int height, int colours) {
    this.bytes = bytes;
    this.width = width;
    this.height = height;
    this.colours = colours;
  }

  /// A copy of the bytes, if they begin as such a JPEG does.
  public static Optional<Jpeg> of(byte[] bytes) {
    if (bytes.length < 4 || word(bytes, 0) != 0xFFD8) {
      return Optional.empty();
    }
    int at = 2;
    while (at + 9 < bytes.length && octet(bytes, at) == MARKER) {
      int marker = octet(bytes, at + 1);
      if (marker == START_OF_SCAN) {
        return Optional.empty();
      }
      if (isFrame(marker)) {
        return frame(bytes, at + 4);
      }
      at += marker == MARKER ? 1 : 2 + Math.max(2, word(bytes, at + 2));
    }
    return Optional.empty();
  }

  /// Baseline, extended or progressive, of those that use Huffman's codes (ITU-T T.81, table B.1).
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xC2;
  }

  private static Optional<Jpeg> frame(byte[] bytes, int at) {
    int height = word(bytes, at + 1);
    int width = word(bytes, at + 3);
    int colours = octet(bytes, at + 5);
    boolean fits =
        octet(bytes, at) == EIGHT_BITS && width > 0 && height > 0 && (colours == 1 || colours == 3);
    return fits ? Optional.of(new Jpeg(bytes.clone(), width, height, colours)) : Optional.empty();
  }

  private static int word(byte[] bytes, int at) {
    return octet(bytes, at) << 8 | octet(bytes, at + 1);
  }

  private static int octet(byte[] bytes, int at) {
    return bytes[at] & 0xff;
  }

  /// As they came.
  byte[] bytes() {
    return bytes;
  }

  /// In pixels.
  int width() {
    return width;
  }

  /// In pixels.
  int height() {
    return height;
  }

  boolean isGrey() {
    return colours == 1;
  }
}
