package org.microcourt.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;

class AnchorTest {
  private static final Hash CHAIN = Hash.sha256(new byte[] {7});
  private static final Anchor ANCHOR =
      Anchor.of(
          new Anchor.Statement(
              AnchorHour.parse("2026-11-24T06"),
              Hash.ZERO,
              1,
              new Head("c1", 3, CHAIN).leaf(),
              CHAIN,
              Instant.parse("2026-11-24T07:05:00.123Z")),
          new byte[] {1, 2, 3, 4});

  @Test
  void isReadAsItIsWritten() {
    assertThat(Anchor.parse(ANCHOR.text())).isEqualTo(ANCHOR);
    assertThat(ANCHOR.signatureBytes()).containsExactly(1, 2, 3, 4);
    assertThat(ANCHOR.text()).startsWith("{\"at\":\"2026-11-24T07:05:00.123Z\",\"certificate\":");
  }

  @Test
  void isWrittenInOneWayOnly() {
    String text = ANCHOR.text();
    for (String other :
        List.of(
            text + "\n",
            text.replace(",\"hour\"", ", \"hour\""),
            text.replace("\"count\":1", "\"count\":1.0"),
            text.replace("}", ",\"more\":1}"),
            text.replace(CHAIN.hex(), CHAIN.hex().toUpperCase(Locale.ROOT)))) {
      assertThat(other).isNotEqualTo(text);
      assertThatThrownBy(() -> Anchor.parse(other)).isInstanceOf(JsonException.class);
    }
    assertThatThrownBy(() -> new Anchor(ANCHOR.statement(), "AQIDBB==").signatureBytes())
        .isInstanceOf(JsonException.class);
  }

  @Test
  void saysNothingOfACourtroomToWhoDoesNotKnowItsChain() {
    Head head = new Head("c1", 3, CHAIN);
    assertThat(head.leaf()).isNotEqualTo(new Head("c2", 3, CHAIN).leaf());
    assertThat(head.leaf()).isNotEqualTo(new Head("c1", 4, CHAIN).leaf());
    assertThat(head.leaf()).isNotEqualTo(new Head("c1", 3, Hash.ZERO).leaf());
    assertThat(ANCHOR.text()).doesNotContain("c1");
  }

  @Test
  void isShownByTheAnchorOfItsHourOnly() {
    Inclusion inclusion =
        new Inclusion(ANCHOR.statement().hour(), new Head("c1", 3, CHAIN), 0, List.of());
    assertThat(inclusion.isShownBy(ANCHOR.statement())).isTrue();
    assertThat(Inclusion.fromJson("c1", inclusion.toJson())).isEqualTo(inclusion);
    assertThat(
            Inclusion.fromJson("c1", inclusion.toJson().with("hour", "2026-11-24T07"))
                .isShownBy(ANCHOR.statement()))
        .isFalse();
    assertThat(
            Inclusion.fromJson("c1", inclusion.toJson().with("seq", 4))
                .isShownBy(ANCHOR.statement()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "2026-11-24T6", "2026-11-24T24", "2026-11-24T06:00", "x"})
  void knowsNoOtherHours(String text) {
    assertThatThrownBy(() -> AnchorHour.parse(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void countsHours() {
    AnchorHour hour = AnchorHour.of(Instant.parse("2026-12-31T23:59:59.999Z"));
    assertThat(hour.text()).isEqualTo("2026-12-31T23");
    assertThat(hour.path()).isEqualTo("2026/12/31/23");
    assertThat(hour.next().text()).isEqualTo("2027-01-01T00");
    assertThat(hour.end()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(AnchorHour.parse("2026-12-31T23")).isEqualTo(hour);
  }
}
