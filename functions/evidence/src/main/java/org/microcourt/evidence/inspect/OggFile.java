package org.microcourt.evidence.inspect;

/// Ogg pages (RFC 3533): the length of a recording stands in its last page.
final class OggFile {
  /// A page is at most 65,307 bytes long.
  private static final int LONGEST_PAGE = 65_307;

  private OggFile() {}

  static void recording(ByteSource source, Finding finding) throws Rejection {
    long packet = 27L + source.u8(26);
    long perSecond = 0;
    long skipped = 0;
    if (source.has(packet, "OpusHead")) {
      perSecond = 48_000;
      skipped = source.le16(packet + 10);
    } else if (source.has(packet, "\u0001vorbis")) {
      perSecond = source.le32(packet + 12);
    }
    if (perSecond > 0) {
      finding.lasts((lastPosition(source) - skipped) * 1000 / perSecond);
    }
  }

  private static long lastPosition(ByteSource source) throws Rejection {
    String tail = source.latin(Math.max(0, source.size() - LONGEST_PAGE), LONGEST_PAGE);
    int page = tail.lastIndexOf("OggS");
    if (page < 0) {
      return 0;
    }
    long at = source.size() - tail.length() + page + 6;
    return Math.min(source.le64(at), Long.MAX_VALUE / 100_000);
  }
}
