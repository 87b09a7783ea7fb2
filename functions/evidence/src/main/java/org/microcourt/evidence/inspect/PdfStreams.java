package org.microcourt.evidence.inspect;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What the compressed streams of a PDF unpack to, found by unpacking them to nowhere. PDFBox
/// unpacks each stream into memory, already to find the pages.
final class PdfStreams {
  /// A page of A4 in colour at 600 dots an inch has 104 MB.
  private static final long LONGEST = 128L << 20;

  private static final long MOST = 2L << 30;

  private final ByteSource source;
  private final byte[] packed = new byte[1 << 14];
  private final byte[] unpacked = new byte[1 << 16];
  private long total;

  private PdfStreams(ByteSource source) {
    this.source = source;
  }

  static void check(ByteSource source) throws Rejection {
    new PdfStreams(source).check();
  }

  private void check() throws Rejection {
    for (long at = source.find('s', 0); at < source.size(); ) {
      if (source.has(at, "stream") && !source.has(at - 3, "endstream")) {
        at = Math.max(at + 6, unpack(at + 6));
      } else {
        at++;
      }
      at = source.find('s', at);
    }
  }

  /// The place after what could be unpacked.
  private long unpack(long keyword) throws Rejection {
    long start = keyword;
    byte[] head = source.bytes(keyword, 4);
    int i = 0;
    while (i < head.length && (head[i] == '\r' || head[i] == '\n')) {
      i++;
    }
    start += i;
    // A zlib header: method 8, divisible by 31 (RFC 1950).
    if (i + 1 >= head.length
        || (head[i] & 0x0F) != 8
        || ((head[i] & 0xFF) << 8 | (head[i + 1] & 0xFF)) % 31 != 0) {
      return start;
    }
    try (Inflater inflater = new Inflater()) {
      return unpack(start, inflater);
    }
  }

  private long unpack(long start, Inflater inflater) throws Rejection {
    long at = start;
    long length = 0;
    try {
      while (!inflater.finished() && !inflater.needsDictionary()) {
        if (inflater.needsInput()) {
          int count = source.read(at, packed, 0, packed.length);
          if (count < 0) {
            break;
          }
          inflater.setInput(packed, 0, count);
          at += count;
        }
        int made = inflater.inflate(unpacked);
        length += made;
        total += made;
        if (length > LONGEST || total > MOST) {
          throw new Rejection(Reason.TOO_LARGE_TO_DECODE);
        }
      }
    } catch (DataFormatException e) {
      // Not compressed like that, or broken: for the parser to say.
      return start;
    }
    return at - inflater.getRemaining();
  }
}
