package org.microcourt.evidence.inspect;

import org.microcourt.evidence.inspect.ImageStructure.Coding;
import org.microcourt.exhibit.FileType;

/// The boxes of ISO base media files (ISO/IEC 14496-12): MP4, QuickTime, 3GP, HEIC. Only headers
/// are read, wherever they lie in files of gigabytes.
final class IsoMedia {
  private static final int MOST_BOXES = 100_000;

  private final ByteSource source;
  private int boxes;

  private IsoMedia(ByteSource source) {
    this.source = source;
  }

  /// A box: its type, and where its content starts and ends.
  private record Box(String type, long start, long end) {}

  static ImageStructure image(ByteSource source) throws Rejection {
    return new IsoMedia(source).image();
  }

  /// Tells duration and whether there is a picture track.
  static void recording(ByteSource source, Finding finding) throws Rejection {
    new IsoMedia(source).recording(finding);
  }

  private ImageStructure image() throws Rejection {
    long end = wholeUpTo();
    long at = find("meta", 0, end);
    int width = 0;
    int height = 0;
    if (at >= 0) {
      Box meta = box(at, end);
      Box properties = child(child(meta, 4, "iprp"), 0, "ipco");
      for (long p = properties.start; p < properties.end; ) {
        Box property = box(p, properties.end);
        if (property.type.equals("ispe")) {
          // Of the picture and of its tiles and thumbnails: the picture is the largest.
          width = Math.max(width, side(property.start + 4));
          height = Math.max(height, side(property.start + 8));
        }
        p = property.end;
      }
    }
    return new ImageStructure(end, width, height, Orientation.UPRIGHT, Coding.UNKNOWN, 1);
  }

  private void recording(Finding finding) throws Rejection {
    long end = wholeUpTo();
    if (end < source.size()) {
      finding.note(Note.DATA_AFTER_END);
    }
    long at = find("moov", 0, end);
    if (at < 0) {
      // Written last: a recorder that was cut off has not come to it, and nobody can play the rest.
      throw new Rejection(Reason.TRUNCATED);
    }
    Box movie = box(at, end);
    long header = find("mvhd", movie.start, movie.end);
    long length = header < 0 ? 0 : duration(box(header, movie.end).start);
    finding.lasts(length > 0 ? length : new Fragments(source).length(movie.start, movie.end, end));
    if (hasPicture(movie)) {
      finding.is(film(source.latin(8, 3)));
    } else {
      finding.is(FileType.M4A);
    }
  }

  /// By the brand (RFC 4337, RFC 3839); files without one are QuickTime's, older than brands.
  private FileType film(String brand) {
    if (!source.has(4, "ftyp") || brand.equals("qt ")) {
      return FileType.MOV;
    }
    return switch (brand) {
      case "3gp" -> FileType.THREE_GP;
      case "3g2" -> FileType.THREE_G2;
      default -> FileType.MP4;
    };
  }

  private long duration(long header) throws Rejection {
    boolean wide = source.u8(header) == 1;
    long perSecond = source.u32(header + (wide ? 20 : 12));
    long length = wide ? source.u64(header + 24) : source.u32(header + 16);
    boolean unknown = perSecond == 0 || length == 0xFFFF_FFFFL || length > Long.MAX_VALUE / 1000;
    return unknown ? 0 : length * 1000 / perSecond;
  }

  private boolean hasPicture(Box movie) throws Rejection {
    for (long at = movie.start; at < movie.end; ) {
      Box track = box(at, movie.end);
      if (track.type.equals("trak")) {
        Box handler = child(child(track, 0, "mdia"), 0, "hdlr");
        if (source.has(handler.start + 8, "vide")) {
          return true;
        }
      }
      at = track.end;
    }
    return false;
  }

  /// The end of the last whole box; what follows and is no box is appended.
  private long wholeUpTo() throws Rejection {
    long at = 0;
    while (at + 8 <= source.size() && source.latin(at + 4, 4).matches("[\\x20-\\x7E\\xA9]{4}")) {
      at = box(at, source.size()).end;
    }
    return at;
  }

  private Box child(Box parent, int skip, String type) throws Rejection {
    long at = find(type, parent.start + skip, parent.end);
    if (at < 0) {
      throw new Rejection(Reason.DAMAGED);
    }
    return box(at, parent.end);
  }

  private long find(String type, long from, long end) throws Rejection {
    for (long at = from; at < end; at = box(at, end).end) {
      if (source.has(at + 4, type)) {
        return at;
      }
    }
    return -1;
  }

  private Box box(long at, long limit) throws Rejection {
    if (++boxes > MOST_BOXES) {
      throw new Rejection(Reason.DAMAGED);
    }
    long length = source.u32(at);
    long start = at + 8;
    if (length == 1) {
      length = source.u64(at + 8);
      start = at + 16;
    } else if (length == 0) {
      length = limit - at;
    }
    if (length < start - at) {
      throw new Rejection(Reason.DAMAGED);
    }
    if (length > limit - at) {
      throw new Rejection(limit == source.size() ? Reason.TRUNCATED : Reason.DAMAGED);
    }
    return new Box(source.latin(at + 4, 4), start, at + length);
  }

  private int side(long at) throws Rejection {
    return (int) Math.min(source.u32(at), Integer.MAX_VALUE);
  }
}
