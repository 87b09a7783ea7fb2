package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microcourt.courtroom.Participant;
import org.microcourt.record.Entry;
import org.microcourt.signing.Handwriting;

class SignatureTest {
  private static final List<Integer> LINE =
      List.of(10, 10, 0, 60, 40, 20, 110, 70, 40, 160, 90, 60, 210, 110, 80);

  private final Room room = Room.full();

  static Handwriting written(List<List<Integer>> strokes) {
    return new Handwriting(300, 150, strokes);
  }

  static Stream<Handwriting> unfit() {
    return Stream.of(
        written(List.of()),
        written(List.of(List.of())),
        written(List.of(LINE.subList(0, 14))),
        written(List.of(LINE.subList(0, 12))),
        written(List.of(List.of(9, 9, 0, 9, 9, 1, 10, 9, 2, 9, 10, 3, 9, 9, 4))),
        written(List.of(LINE, List.of(301, 10, 90))),
        written(List.of(LINE, List.of(10, 151, 90))),
        written(List.of(LINE, List.of(-1, 10, 90))),
        written(List.of(LINE, List.of(10, 10, 79))),
        written(List.of(LINE, List.of(10, 10, 120_001))),
        new Handwriting(49, 150, List.of(LINE)),
        new Handwriting(300, 2_049, List.of(LINE)),
        written(List.of(many(1_001))),
        written(List.copyOf(Collections.nCopies(101, LINE))));
  }

  private static List<Integer> many(int points) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      numbers.addAll(List.of(2_048 - i % 1_000, 2_048 - i % 999, 119_000 + i % 2 + i / 2));
    }
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void refusesWhatIsNoSignature(Handwriting handwriting) {
    assertThat(room.refusal("plaintiff", new SigningCommand.SignatureCapture(handwriting)))
        .isEqualTo("signature-unfit");
  }

  @Test
  void theLongestFitsAMessage() {
    Handwriting longest = new Handwriting(2_048, 2_048, List.of(many(1_000)));
    assertThat(longest.isFit()).isTrue();
    assertThat(longest.toJson().text().length()).isLessThan(Limits.TEXT_BYTES);
  }

  @Test
  void isForThePersonAndTheCourtAlone() {
    Entry entry = capture("plaintiff");
    assertThat(
            room.courtroom().participants().stream()
                .filter(reader -> room.courtroom().sees(reader, entry))
                .map(Participant::person))
        .containsExactly("judge", "clerk", "plaintiff");
    Entry own = capture("witness");
    assertThat(room.courtroom().sees(room.courtroom().member("p7").orElseThrow(), own)).isTrue();
  }

  @Test
  void theLatestIsSignedWith() {
    Entry first = capture("plaintiff");
    Entry second = capture("plaintiff");
    capture("defendant");
    assertThat(room.courtroom().signatureOf("p4")).hasValue(second.seq()).isNotEqualTo(first.seq());
    assertThat(room.courtroom().signatureOf("p1")).isEmpty();
  }

  private Entry capture(String person) {
    return room.ok(person, new SigningCommand.SignatureCapture(written(List.of(LINE))));
  }
}
