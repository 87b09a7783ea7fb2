package org.microcourt.transcripts.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.fixture.Printed;

/// The small pictures in a transcript.
class ThumbnailsTest {
  private static final Typefaces FACES = new Typefaces();

  @Test
  void standBesideNumberAndHashOfTheImage() throws IOException {
    byte[] pdf = pdf(record(), Photographs.KEPT);
    String hash = Photographs.filed(3, "s1").document().sha256().hex();
    assertThat(Printed.text(pdf).replaceAll("\\s", ""))
        .containsSubsequence("卷宗第2号", "现场照片2.jpg", "卷宗第3号", "现场照片3.jpg", hash)
        .doesNotContain("无缩略图");
    assertThat(has(pdf, 2)).isTrue();
    assertThat(has(pdf, 3)).isTrue();
    assertThat(pdf(record(), Photographs.KEPT)).isEqualTo(pdf);
  }

  @Test
  void areOnlyOfWhatWasFiledInTheSessionForEverybody() {
    byte[] pdf = pdf(record(), Photographs.KEPT);
    assertThat(has(pdf, 4)).isFalse();
    assertThat(has(pdf, 6)).isFalse();
  }

  @Test
  void leaveALineWhereTheyAreMissingOrOthers() throws IOException {
    Thumbnails others =
        preview ->
            preview.key().contains("u2")
                ? Optional.empty()
                : Optional.of(Arrays.copyOf(Photographs.jpeg(3), 900));
    byte[] pdf = pdf(record(), others);
    assertThat(Printed.text(pdf).split("（无缩略图）", -1)).hasSize(3);
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/DCTDecode");
  }

  @Test
  void endWhereTheFileWouldBecomeTooLargeForAPhone() {
    Pictures pictures = new Pictures(Photographs.KEPT);
    int size = Photographs.jpeg(2).length;
    int taken = 0;
    while (pictures.of(Photographs.filed(2, "s1").media()).isPresent()) {
      taken += size;
    }
    assertThat(taken).isBetween(Pictures.MOST_BYTES - size, Pictures.MOST_BYTES);
  }

  private static List<Entry> record() {
    RecordKept r = RecordKept.withEverybody();
    r.schedule("s1", SessionType.HEARING, Mode.SYNCHRONOUS, "").open("s1");
    r.by("system:evidence", Photographs.filed(2, "s1"));
    r.by("system:evidence", Photographs.filed(3, "s1"));
    r.by("system:evidence", Audience.COURT, Photographs.filed(4, "s1"));
    r.by("system:evidence", Photographs.filed(6, "s2"));
    return r.close("s1").entries();
  }

  private static boolean has(byte[] pdf, int picture) {
    String jpeg = new String(Photographs.jpeg(picture), StandardCharsets.ISO_8859_1);
    return Pattern.compile(Pattern.quote(jpeg))
        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
        .find();
  }

  private static byte[] pdf(List<Entry> record, Thumbnails thumbnails) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TranscriptAssembler(FACES, ZoneId.of("Asia/Shanghai"), thumbnails)
        .assemble(record, "s1", out);
    return out.toByteArray();
  }
}
