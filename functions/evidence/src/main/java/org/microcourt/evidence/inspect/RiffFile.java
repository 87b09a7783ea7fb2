package org.microcourt.evidence.inspect;

import org.microcourt.evidence.inspect.ImageStructure.Coding;

/// The chunks of a RIFF file: WebP pictures, WAV sound, AVI film.
final class RiffFile {
  private static final int MOST_CHUNKS = 10_000;

  private RiffFile() {}

  static ImageStructure webp(ByteSource source) throws Rejection {
    long end = end(source);
    long exif = chunk(source, "EXIF", 12, end);
    Orientation orientation = Orientation.UPRIGHT;
    if (exif > 0) {
      long start = source.has(exif + 8, "Exif\0\0") ? exif + 14 : exif + 8;
      orientation = Exif.orientation(source, start);
    }
    return new ImageStructure(end, 0, 0, orientation, Coding.WHOLE, 1);
  }

  static void recording(ByteSource source, Finding finding) throws Rejection {
    if (end(source) < source.size()) {
      finding.note(Note.DATA_AFTER_END);
    }
    if (source.has(8, "WAVE")) {
      long format = chunk(source, "fmt ", 12, source.size());
      long data = chunk(source, "data", 12, source.size());
      if (format < 0 || data < 0) {
        throw new Rejection(Reason.DAMAGED);
      }
      long perSecond = source.le32(format + 16);
      finding.lasts(perSecond == 0 ? 0 : source.le32(data + 4) * 1000 / perSecond);
    } else if (source.has(12, "LIST") && source.has(20, "hdrlavih")) {
      finding.lasts(source.le32(32) * source.le32(48) / 1000);
    }
  }

  /// After the last byte of the whole.
  ///
  /// @throws Rejection if the file ends before
  private static long end(ByteSource source) throws Rejection {
    long length = source.le32(4);
    if (length == 0xFFFF_FFFFL) {
      // Written as it was recorded, without a length.
      return source.size();
    }
    long end = 8 + length;
    if (end > source.size()) {
      throw new Rejection(Reason.TRUNCATED);
    }
    // Chunks are padded to even lengths, not all writers count the last padding.
    return end + 1 == source.size() && source.u8(end) == 0 ? source.size() : end;
  }

  private static long chunk(ByteSource source, String name, long from, long end) throws Rejection {
    long at = from;
    for (int i = 0; i < MOST_CHUNKS && at + 8 <= end; i++) {
      if (source.has(at, name)) {
        return at;
      }
      long length = source.le32(at + 4);
      at += 8 + length + (length & 1);
    }
    return -1;
  }
}
