package org.microcourt.evidence.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microcourt.exhibit.Media.Kind;

class RecordingInspectionTest {
  static Stream<Arguments> recordings() {
    return Stream.of(
        Arguments.of(
            new Given(Recordings.film(61_500), "录像.mp4", "video/mp4"),
            Kind.VIDEO,
            "video/mp4",
            61_500),
        Arguments.of(
            new Given(Recordings.voice(4_250), "语音.m4a", "audio/mp4"),
            Kind.AUDIO,
            "audio/mp4",
            4_250),
        Arguments.of(
            new Given(Recordings.wav(1_500), "录音.wav", "audio/wav"),
            Kind.AUDIO,
            "audio/wav",
            1_500),
        Arguments.of(
            new Given(Recordings.opus(9_000), "语音.ogg", "audio/ogg"),
            Kind.AUDIO,
            "audio/ogg",
            9_000),
        Arguments.of(
            new Given(Recordings.webm(7_000, 2), "语音.webm", "audio/webm;codecs=opus"),
            Kind.AUDIO,
            "audio/webm",
            7_000),
        Arguments.of(
            new Given(Recordings.webm(7_000, 1), "录像.webm", "video/webm"),
            Kind.VIDEO,
            "video/webm",
            7_000),
        Arguments.of(
            new Given(Recordings.flac(3_000), "录音.flac", "audio/flac"),
            Kind.AUDIO,
            "audio/flac",
            3_000));
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void readsKindAndLengthFromTheContainer(Given given, Kind kind, String contentType, long millis) {
    Inspection.Fit fit = given.fit();
    assertThat(fit.kind()).isEqualTo(kind);
    assertThat(fit.contentType()).isEqualTo(contentType);
    assertThat(fit.durationMillis()).isEqualTo(millis);
    assertThat(fit.previews()).isEmpty();
    assertThat(fit.notes()).isEmpty();
  }

  @Test
  void knowsAVoiceMessageSentAsFilm() {
    Inspection.Fit fit = new Given(Recordings.voice(1_000), "a.mp4", "video/mp4").fit();
    assertThat(fit.kind()).isEqualTo(Kind.AUDIO);
    assertThat(fit.notes()).containsExactly(Note.NAME_DIFFERS);
  }

  @Test
  void refusesARecordingThatWasNeverFinished() {
    byte[] file =
        Bytes.joined(
            Recordings.box("ftyp", Bytes.big().latin("isom").u32(512).latin("isom").done()),
            Recordings.box("mdat", new byte[9_000]));
    assertThat(new Given(file, "录像.mp4", "video/mp4").reason()).isEqualTo(Reason.TRUNCATED);
  }

  /// Reads 5 GB without reading them.
  @Test
  void looksAtTheHeadersOfAHugeFilmOnly() {
    HugeFilm film = new HugeFilm(5_000_000_000L, 3_600_000);
    Inspection inspection =
        new Inspector().inspect(film, new Declared("庭审.mp4", "video/mp4", film.size()));
    assertThat(inspection)
        .isInstanceOfSatisfying(
            Inspection.Fit.class, fit -> assertThat(fit.durationMillis()).isEqualTo(3_600_000));
    assertThat(film.bytesRead()).isLessThan(1_000_000);
  }
}
