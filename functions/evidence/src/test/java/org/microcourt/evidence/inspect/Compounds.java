package org.microcourt.evidence.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Compound files ([MS-CFB]) of one table sector, one of directory entries for each four, and
/// streams of eight sectors.
final class Compounds {
  private static final int SECTOR = 512;
  private static final int STREAM = 8;
  private static final long END = 0xFFFF_FFFEL;
  private static final long FREE = 0xFFFF_FFFFL;

  private Compounds() {}

  /// Streams by name, with how each starts.
  static byte[] of(Map<String, byte[]> streams) {
    int directories = (streams.size() + 1 + 3) / 4;
    Bytes table = Bytes.little().u32(0xFFFF_FFFDL);
    for (int i = 1; i <= directories; i++) {
      table.u32(i == directories ? END : i + 1);
    }
    Bytes directory = Bytes.little().raw(item("Root Entry", 5, END, 0));
    Bytes content = Bytes.little();
    int sector = 1 + directories;
    for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
      directory.raw(item(stream.getKey(), 2, sector, STREAM * SECTOR));
      for (int i = 1; i <= STREAM; i++) {
        table.u32(i == STREAM ? END : ++sector);
      }
      sector++;
      content.raw(stream.getValue()).zeros(STREAM * SECTOR - stream.getValue().length);
    }
    directory.zeros(directories * SECTOR - directory.size());
    while (table.size() < SECTOR) {
      table.u32(FREE);
    }
    return Bytes.joined(header(), table.done(), directory.done(), content.done());
  }

  private static byte[] header() {
    Bytes header = Bytes.little().u8(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1).zeros(16);
    header.u16(0x3E, 3, 0xFFFE, 9, 6).zeros(6).u32(0, 1, 1, 0, 4096, END, 0, END, 0).u32(0);
    while (header.size() < SECTOR) {
      header.u32(FREE);
    }
    return header.done();
  }

  private static byte[] item(String name, int type, long start, long size) {
    byte[] utf16 = name.getBytes(StandardCharsets.UTF_16LE);
    return Bytes.little()
        .raw(utf16)
        .zeros(64 - utf16.length)
        .u16(utf16.length + 2)
        .u8(type, 1)
        .u32(FREE, FREE, FREE)
        .zeros(36)
        .u32(start, size, 0)
        .done();
  }
}
