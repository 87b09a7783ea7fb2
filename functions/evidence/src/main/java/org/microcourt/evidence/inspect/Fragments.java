package org.microcourt.evidence.inspect;

/// The length of a movie in fragments (ISO/IEC 14496-12, 8.8), which phones' browsers record: its
/// head says none, the last fragment tells when it ends.
record Fragments(ByteSource source) {
  private static final int MOST = 100_000;
  private static final int HAS_DURATIONS = 0x100;
  private static final int DEFAULT_DURATION = 0x8;

  /// In milliseconds; 0 if that cannot be told.
  ///
  /// @param movie where the movie's boxes begin, up to `movieEnd`
  /// @param end of the file
  long length(long movie, long movieEnd, long end) {
    try {
      long last = last("moof", 0, end);
      long track = inside("trak", movie, movieEnd);
      long media = track < 0 ? -1 : inside("mdia", track, movieEnd);
      long header = media < 0 ? -1 : inside("mdhd", media, movieEnd);
      if (last < 0 || header < 0) {
        return 0;
      }
      long perSecond = source.u32(header + (source.u8(header) == 1 ? 20 : 12));
      long fragment = inside("traf", last, end);
      return perSecond == 0 || fragment < 0 ? 0 : ended(fragment, end) * 1000 / perSecond;
    } catch (Rejection _) {
      return 0;
    }
  }

  private long ended(long fragment, long end) throws Rejection {
    long time = inside("tfdt", fragment, end);
    long run = inside("trun", fragment, end);
    if (time < 0 || run < 0) {
      return 0;
    }
    long start = source.u8(time) == 1 ? source.u64(time + 4) : source.u32(time + 4);
    return Math.clamp(start, 0, Long.MAX_VALUE / 2_000) + durations(run, fragment, end);
  }

  private long durations(long run, long fragment, long end) throws Rejection {
    long flags = source.u32(run) & 0xFFFFFF;
    long samples = Math.min(source.u32(run + 4), MOST);
    if ((flags & HAS_DURATIONS) == 0) {
      long header = inside("tfhd", fragment, end);
      boolean given = header >= 0 && (source.u32(header) & DEFAULT_DURATION) != 0;
      long skip = given ? 8 + 8 * (source.u32(header) & 1) + 2 * (source.u32(header) & 2) : 0;
      return given ? samples * source.u32(header + skip) : 0;
    }
    long at = run + 8 + 4 * (flags & 1) + (flags & 4);
    long each = 4L * Long.bitCount(flags & 0xF00);
    long sum = 0;
    for (long i = 0; i < samples; i++) {
      sum += source.u32(at + i * each);
    }
    return sum;
  }

  /// Where the content of the first such box begins; -1 if there is none.
  private long inside(String type, long from, long end) throws Rejection {
    long at = from;
    for (int i = 0; i < MOST && at + 8 <= end; i++) {
      if (source.has(at + 4, type)) {
        return at + 8;
      }
      at += size(at, end);
    }
    return -1;
  }

  private long last(String type, long from, long end) throws Rejection {
    long found = -1;
    long at = from;
    for (int i = 0; i < MOST && at + 8 <= end; i++) {
      if (source.has(at + 4, type)) {
        found = at + 8;
      }
      at += size(at, end);
    }
    return found;
  }

  private long size(long at, long end) throws Rejection {
    long size = source.u32(at);
    if (size == 1) {
      size = source.u64(at + 8);
    }
    return size < 8 ? end - at : size;
  }
}
