package org.microcourt.evidence.inspect;

import org.microcourt.exhibit.FileType;

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
  private static final int TIME = 0xE7;
  private static final int BLOCK_GROUP = 0xA0;
  private static final int BLOCK = 0xA1;
  private static final int SIMPLE_BLOCK = 0xA3;
  private static final int LAST_CLUSTER = 1 << 20;
  private static final long LONGEST = 1L << 40;
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
    if (file.picture) {
      finding.is(web ? FileType.WEBM : FileType.MKV);
    } else {
      finding.is(web ? FileType.WEBM_AUDIO : FileType.MKA);
    }
    double length = file.duration > 0 ? file.duration : (double) file.lastTime();
    finding.lasts((long) (length * file.scale / 1_000_000));
  }

  /// The time of the last block: what was recorded live has no length in its head. 0 if that cannot
  /// be told.
  private long lastTime() {
    long from = Math.max(0, source.size() - LAST_CLUSTER);
    int found = source.latin(from, LAST_CLUSTER).lastIndexOf("\u001FC\u00B6u");
    long time = 0;
    try {
      if (found >= 0) {
        long sizeAt = from + found + 4;
        long start = 0;
        for (long at = sizeAt + length(source.u8(sizeAt)); at < source.size(); ) {
          int id = source.u8(at);
          int lengthLength = length(source.u8(at + 1));
          long content = at + 1 + lengthLength;
          long size = number(at + 1, lengthLength) & ((1L << (7 * lengthLength)) - 1);
          if (id == TIME) {
            start = number(content, (int) Math.min(8, size));
          } else if (id == SIMPLE_BLOCK || id == BLOCK) {
            time = start + (short) number(content + length(source.u8(content)), 2);
          }
          at = id == BLOCK_GROUP ? content : content + size;
        }
      }
    } catch (Rejection _) {
      // The recorder was stopped within a block: those before it count.
    }
    return Math.clamp(time, 0, LONGEST);
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
