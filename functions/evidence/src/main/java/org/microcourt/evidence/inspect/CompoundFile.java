package org.microcourt.evidence.inspect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.microcourt.exhibit.FileType;

/// The directory of a compound file ([MS-CFB]): Word, Excel and PowerPoint up to 2003, WPS, and
/// anything encrypted by later ones.
final class CompoundFile {
  private static final long END = 0xFFFF_FFFEL;
  private static final long HIGHEST = 0xFFFF_FFFAL;
  private static final int HEADER_FATS = 109;
  private static final int MOST_ENTRIES = 65_536;
  private static final int STREAM = 2;
  private static final Set<String> MACROS =
      Set.of("Macros", "VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR");

  /// A storage or stream.
  private record Item(String name, int type, long start, long size) {}

  private final ByteSource source;
  private final int sectorSize;
  private final long smallest;
  private long steps;

  private CompoundFile(ByteSource source) throws Rejection {
    this.source = source;
    int shift = source.le16(30);
    if (shift != 9 && shift != 12) {
      throw new Rejection(Reason.DAMAGED);
    }
    sectorSize = 1 << shift;
    smallest = source.le32(56);
  }

  /// The document's type.
  ///
  /// @throws Rejection also for what is no document
  static FileType type(ByteSource source) throws Rejection {
    CompoundFile file = new CompoundFile(source);
    List<Item> items = file.items();
    for (Item item : items) {
      if (item.name.equals("EncryptedPackage") || item.name.equals("EncryptedSummary")) {
        throw new Rejection(Reason.ENCRYPTED);
      }
    }
    if (items.stream().anyMatch(item -> MACROS.contains(item.name))) {
      throw new Rejection(Reason.ACTIVE_CONTENT);
    }
    for (Item item : items) {
      switch (item.name) {
        case "WordDocument" -> {
          file.checkWord(item);
          return FileType.DOC;
        }
        case "Workbook", "Book" -> {
          file.checkWorkbook(item);
          return FileType.XLS;
        }
        case "PowerPoint Document" -> {
          return FileType.PPT;
        }
        default -> {
          // Parts of any document.
        }
      }
    }
    throw new Rejection(Reason.TYPE_NOT_ALLOWED);
  }

  private List<Item> items() throws Rejection {
    List<Item> items = new ArrayList<>();
    for (long sector = source.le32(48); sector != END; sector = next(sector)) {
      long start = offset(sector);
      for (long at = start; at < start + sectorSize; at += 128) {
        int type = source.u8(at + 66);
        if (type != 0 && items.size() < MOST_ENTRIES) {
          items.add(item(at, type));
        }
      }
    }
    for (Item item : items) {
      checkWhole(item);
    }
    return items;
  }

  private Item item(long at, int type) throws Rejection {
    int length = Math.clamp(source.le16(at + 64) - 2, 0, 62);
    String name = new String(source.bytes(at, length), StandardCharsets.UTF_16LE);
    return new Item(name, type, source.le32(at + 116), source.le32(at + 120));
  }

  /// Follows the stream to its end: a cut file lacks some of its sectors.
  private void checkWhole(Item item) throws Rejection {
    if (item.type != STREAM || item.size < smallest) {
      return;
    }
    long sector = item.start;
    for (long done = 0; done < item.size && sector != END; done += sectorSize) {
      // Writers leave the last sector short.
      source.u8(offset(sector));
      sector = next(sector);
    }
  }

  private void checkWord(Item item) throws Rejection {
    if (item.size >= smallest && (source.le16(offset(item.start) + 10) & 0x0100) != 0) {
      throw new Rejection(Reason.ENCRYPTED);
    }
  }

  /// FILEPASS stands among the first records ([MS-XLS] 2.4.117).
  private void checkWorkbook(Item item) throws Rejection {
    if (item.size < smallest) {
      return;
    }
    long start = offset(item.start);
    for (long at = start; at + 4 <= start + sectorSize; at += 4 + source.le16(at + 2)) {
      if (source.le16(at) == 0x2F) {
        throw new Rejection(Reason.ENCRYPTED);
      }
    }
  }

  private long next(long sector) throws Rejection {
    if (++steps > source.size() / sectorSize * 2 + MOST_ENTRIES) {
      throw new Rejection(Reason.DAMAGED);
    }
    long perSector = sectorSize / 4L;
    return source.le32(offset(fat(sector / perSector)) + sector % perSector * 4);
  }

  private long fat(long number) throws Rejection {
    if (number < HEADER_FATS) {
      return source.le32(76 + number * 4);
    }
    long perSector = sectorSize / 4L - 1;
    long rest = number - HEADER_FATS;
    long sector = source.le32(68);
    for (; rest >= perSector; rest -= perSector) {
      sector = source.le32(offset(sector) + perSector * 4);
    }
    return source.le32(offset(sector) + rest * 4);
  }

  private long offset(long sector) throws Rejection {
    if (sector > HIGHEST) {
      throw new Rejection(Reason.DAMAGED);
    }
    return (sector + 1) * sectorSize;
  }
}
