package org.microcourt.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisconnectionTest {
  private static final Instant DUE = Instant.parse("2026-11-24T16:00:00Z");
  private static final Span DAY = Proposal.window(DUE);

  private static Connection connection(int from, int to, int code) {
    return new Connection(
        hour(from), hour(from + 2), Optional.of(new Connection.End(hour(to), code)));
  }

  /// The hour of the day of the due time, in UTC.
  private static Instant hour(int hour) {
    return DUE.minus(Duration.ofHours(16)).plus(Duration.ofHours(hour));
  }

  private static List<Disconnection> between(Connection... connections) {
    return Disconnection.between(List.of(connections), DAY, hour(20));
  }

  @Test
  void isTheTimeFromABrokenConnectionToTheNext() {
    assertThat(between(connection(8, 9, 1006), connection(11, 12, 1001), connection(12, 20, 1000)))
        .containsExactly(
            new Disconnection(new Span(hour(9), hour(11)), Optional.of(1006), true, true),
            new Disconnection(new Span(hour(14), hour(20)), Optional.of(1000), false, false));
  }

  @Test
  void isNoneWhileAnotherPhoneIsConnected() {
    assertThat(between(connection(18, 19, 1006), connection(18, 20, 1000))).isEmpty();
  }

  @Test
  void beginsWithTheLastPhoneToGoWhicheverCameFirst() {
    assertThat(between(connection(13, 15, 1000), connection(14, 14, 1006)))
        .containsExactly(
            new Disconnection(new Span(hour(15), hour(20)), Optional.of(1000), false, false));
  }

  @Test
  void countsAsUnexplainedWhenNobodyNoticedTheEnd() {
    Connection unnoticed = new Connection(hour(8), hour(10), Optional.empty());

    assertThat(between(unnoticed, connection(12, 20, 1000)).getFirst())
        .isEqualTo(new Disconnection(new Span(hour(10), hour(12)), Optional.empty(), false, true));
  }

  @Test
  void outsideTheWindowMattersNot() {
    assertThat(between(connection(-20, -19, 1006), connection(-12, -11, 1006)))
        .extracting(Disconnection::span)
        .containsExactly(new Span(hour(-11), hour(20)));
    assertThat(between(connection(16, 17, 1006))).isEmpty();
  }

  @Test
  void isExcusedToItsEndOrToTheDueTimeIfTheSideNeverCameBack() {
    Span span = new Span(hour(15), hour(18));

    assertThat(new Disconnection(span, Optional.of(1006), true, true).excused(DUE)).contains(span);
    assertThat(new Disconnection(span, Optional.of(1006), true, false).excused(DUE))
        .contains(new Span(hour(15), DUE));
    assertThat(new Disconnection(span, Optional.of(1001), false, true).excused(DUE)).isEmpty();
  }

  @Test
  void knowsACloseFromABreak() {
    assertThat(List.of(1006, 1011, 1012, 1015))
        .allMatch(code -> new Connection.End(DUE, code).broke());
    assertThat(List.of(0, 1000, 1001, 1003, 1005, 1008, 1009, 3000, 4000))
        .noneMatch(code -> new Connection.End(DUE, code).broke());
  }
}
