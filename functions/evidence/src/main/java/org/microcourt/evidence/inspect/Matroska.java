package org.microcourt.evidence.inspect;

import org.microcourt.exhibit.Media.Kind;

/// The head of Matroska and WebM files (RFC 9559): what browsers record.
final class Matroska {
  private static final long SEGMENT = 0x18538067L;
  private static final long INFO = 0x1549A966L;
  private static final long TRACKS = 0x1654AE6BL;
  private static final long TRACK = 0xAE;
  private static final long TRACK_TYPE = 0x83;
  private static final long SCALE = 0x2AD7B1L;
  private static final long DURATION = 0x4489;
  private static final long CLUSTER = 0x1F43B675L;
  private static final int MOST_ELEMENTS = 10_000;

  private final ByteSource source;
  private int elements;
  private double duration;
  private long scale = 1_000_000;
  private boolean picture;

  private Matroska(ByteSource source) {
    this.source = source;
  }

  static void recording(ByteSource source, Finding finding) throws Rejection {
    Matroska file = new Matroska(source);
    file.walk(0, source.size());
    boolean web = source.latin(0, 64).contains("webm");
    String subtype = web ? "webm" : "x-matroska";
    if (file.picture) {
      finding.is(Kind.VIDEO, "video/" + subtype);
    } else {
      finding.is(Kind.AUDIO, "audio/" + subtype);
    }
    finding.lasts((long) (file.duration * file.scale / 1_000_000));
  }

  /// Reads up to the first cluster: the heads come before it.
  private void walk(long from, long end) throws Rejection {
    for (long at = from; at < end && ++elements < MOST_ELEMENTS; ) {
      int idLength = length(source.u8(at));
      long id = number(at, idLength);
      long lengthAt = at + idLength;
      int lengthLength = length(source.u8(lengthAt));
      long mask = (1L << (7 * lengthLength)) - 1;
      long size = number(lengthAt, lengthLength) & mask;
      long start = lengthAt + lengthLength;
      // All ones: written before the length was known.
      long stop = size == mask || size > end - start ? end : start + size;
      if (id == CLUSTER) {
        return;
      }
      read(id, start, stop);
      at = stop;
    }
  }

  private void read(long id, long start, long stop) throws Rejection {
    int length = (int) Math.min(8, stop - start);
    if (id == SEGMENT || id == INFO || id == TRACKS || id == TRACK) {
      walk(start, stop);
    } else if (id == TRACK_TYPE) {
      picture |= number(start, length) == 1;
    } else if (id == SCALE) {
      scale = number(start, length);
    } else if (id == DURATION) {
      long bits = number(start, length);
      duration = length == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }
  }

  private static int length(int first) throws Rejection {
    if (first == 0) {
      throw new Rejection(Reason.DAMAGED);
    }
    return Integer.numberOfLeadingZeros(first) - 23;
  }

  private long number(long at, int length) throws Rejection {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | source.u8(at + i);
    }
    return number;
  }
}
