package org.microcourt.bench.transcript;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.microcourt.exhibit.Media;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.typeset.Typefaces;

/// The court's own, from the record: with the check of every entry, sections, running heads and
/// bookmarks.
final class CourtWay implements Way {
  @Override
  public byte[] set(LongHearing hearing) {
    Map<Integer, byte[]> pictures = hearing.pictures();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TranscriptAssembler(
            new Typefaces(),
            ZoneId.of("Asia/Shanghai"),
            preview -> Optional.ofNullable(pictures.get(number(preview))))
        .assemble(hearing.record(), "s1", out);
    return out.toByteArray();
  }

  private static int number(Media.Preview preview) {
    String key = preview.key();
    return Integer.parseInt(key, key.lastIndexOf("/u") + 2, key.lastIndexOf(".preview"), 10);
  }
}
