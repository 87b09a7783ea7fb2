package org.microcourt.platform.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.platform.fixture.MemoryAnchors;
import org.microcourt.platform.fixture.MovableClock;

class MarksTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:59:59.900Z");
  private static final AnchorHour SIX = AnchorHour.of(NOW);

  private final MovableClock clock = new MovableClock(NOW);
  private final MemoryAnchors anchors = new MemoryAnchors();
  private final Marks marks = new Marks(anchors, clock);

  @Test
  void areMadeOnceAnHourForEachCourtroom() {
    for (int i = 0; i < 3; i++) {
      marks.entry("a", NOW);
      marks.entry("b", NOW);
    }
    assertThat(anchors.marked).isEqualTo(2);
    clock.advance(Duration.ofHours(1));
    marks.entry("a", clock.instant());
    assertThat(anchors.marked(SIX)).containsExactly("a", "b");
    assertThat(anchors.marked(SIX.next())).containsExactly("a");
  }

  @Test
  void areForAnHourThatIsStillToBeAnchoredHoweverLateTheEntry() {
    marks.entry("a", NOW.minus(Duration.ofDays(3)));
    assertThat(anchors.marked(SIX)).containsExactly("a");
  }

  @Test
  void areForTheEntrysOwnHourWhenItsClockIsAhead() {
    marks.entry("a", NOW.plusMillis(200));
    assertThat(anchors.marked(SIX.next())).containsExactly("a");
    assertThat(anchors.marked(SIX)).isEmpty();
  }
}
