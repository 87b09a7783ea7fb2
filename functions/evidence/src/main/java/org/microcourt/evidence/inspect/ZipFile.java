package org.microcourt.evidence.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A zip file by its central directory, and what it really unpacks to.
///
/// Written here because the JDK's reader takes a whole directory of any size into memory and
/// believes the sizes in it.
final class ZipFile {
  private static final int MOST_ENTRIES = 10_000;
  private static final long LONGEST_DIRECTORY = 8 << 20;
  private static final long MOST_BYTES = 1L << 30;
  private static final long FREE_OF_RATIO = 64 << 20;
  private static final int HIGHEST_RATIO = 100;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final long WIDE = 0xFFFF_FFFFL;

  /// One file within; `at` is where its own header stands.
  record Entry(String name, int method, long crc, long packed, long at) {}

  private final ByteSource source;
  private final List<Entry> entries = new ArrayList<>();
  private long shift;

  ZipFile(ByteSource source) throws Rejection {
    this.source = source;
    long end = end();
    int count = source.le16(end + 10);
    long length = source.le32(end + 12);
    long directory = source.le32(end + 16);
    if (count > MOST_ENTRIES || length > LONGEST_DIRECTORY) {
      throw new Rejection(Reason.TOO_LARGE_TO_DECODE);
    }
    // Offsets count from where the archive begins, which need not be where the file does.
    shift = end - length - directory;
    if (shift < 0) {
      throw new Rejection(Reason.DAMAGED);
    }
    long at = end - length;
    for (int i = 0; i < count; i++) {
      at = entry(at);
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /// The first megabyte of a file within.
  byte[] start(Entry entry) throws Rejection, IOException {
    try (InputStream content = content(entry)) {
      return content.readNBytes(LONGEST_TEXT);
    }
  }

  /// Unpacks everything and keeps nothing: sizes in the directory may lie.
  void unpackToNowhere() throws Rejection, IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (Entry entry : entries) {
      CRC32 crc = new CRC32();
      try (InputStream content = content(entry)) {
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
          crc.update(buffer, 0, n);
          total += n;
          checkTotal(total);
        }
      }
      if (crc.getValue() != entry.crc) {
        throw new Rejection(Reason.DAMAGED);
      }
    }
  }

  private void checkTotal(long total) throws Rejection {
    boolean bomb = total > FREE_OF_RATIO && total / HIGHEST_RATIO > source.size();
    if (total > MOST_BYTES || bomb) {
      throw new Rejection(Reason.TOO_LARGE_TO_DECODE);
    }
  }

  private InputStream content(Entry entry) throws Rejection {
    if (!source.has(entry.at, "PK\u0003\u0004")) {
      throw new Rejection(Reason.DAMAGED);
    }
    long start = entry.at + 30 + source.le16(entry.at + 26) + source.le16(entry.at + 28);
    InputStream stored = new Limited(source.stream(start), entry.packed);
    return switch (entry.method) {
      case 0 -> stored;
      case 8 -> new Unpacking(stored);
      default -> throw new Rejection(Reason.DAMAGED);
    };
  }

  /// Releases the native memory of its inflater, which the JDK does for its own only.
  private static final class Unpacking extends InflaterInputStream {
    Unpacking(InputStream packed) {
      super(packed, new Inflater(true), 1 << 14);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  private long entry(long at) throws Rejection {
    if (!source.has(at, "PK\u0001\u0002")) {
      throw new Rejection(Reason.DAMAGED);
    }
    if ((source.le16(at + 8) & 1) != 0) {
      throw new Rejection(Reason.ENCRYPTED);
    }
    int nameLength = source.le16(at + 28);
    int extraLength = source.le16(at + 30);
    long extra = at + 46 + nameLength;
    long packed = source.le32(at + 20);
    if (packed == WIDE) {
      // The unpacked size comes first, if it is there.
      long wide = wide(extra, extra + extraLength);
      packed = source.le64(source.le32(at + 24) == WIDE ? wide + 8 : wide);
    }
    String name = new String(source.bytes(at + 46, nameLength), StandardCharsets.UTF_8);
    long crc = source.le32(at + 16);
    entries.add(new Entry(name, source.le16(at + 10), crc, packed, shift + source.le32(at + 42)));
    return extra + extraLength + source.le16(at + 32);
  }

  /// The values of the Zip64 field (APPNOTE 4.5.3).
  private long wide(long from, long end) throws Rejection {
    for (long at = from; at + 4 <= end; at += 4 + source.le16(at + 2)) {
      if (source.le16(at) == 1) {
        return at + 4;
      }
    }
    throw new Rejection(Reason.DAMAGED);
  }

  /// The end record: the last one, before a comment of at most 65,535 bytes.
  private long end() throws Rejection {
    long from = Math.max(0, source.size() - 65_557);
    int at = source.latin(from, 65_557).lastIndexOf("PK\u0005\u0006");
    if (at < 0) {
      throw new Rejection(Reason.TRUNCATED);
    }
    return from + at;
  }

  private static final class Limited extends InputStream {
    private final InputStream in;
    private long left;

    Limited(InputStream in, long length) {
      this.in = in;
      left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
