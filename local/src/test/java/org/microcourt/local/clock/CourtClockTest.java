package org.microcourt.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourtClockTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T06:00:00Z");

  private final CourtClock clock = new CourtClock(Clock.fixed(MORNING, ZoneOffset.UTC));
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    clock.close();
  }

  @Test
  void movesForwardOnly() {
    assertThat(clock.advance(Duration.ofDays(10))).isEqualTo(Instant.parse("2026-12-04T06:00:00Z"));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-04T06:00:00Z"));
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsAppointmentsThatTimeIsMovedPast() throws InterruptedException {
    clock.schedule(MORNING.plusSeconds(60), () -> done.add("minute"));
    clock.schedule(MORNING.plusSeconds(3600), () -> done.add("hour"));

    clock.advance(Duration.ofMinutes(2));

    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("minute");
    assertThat(done).isEmpty();
    clock.advance(Duration.ofHours(1));
    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("hour");
  }

  @Test
  void keepsAnAppointmentInThePastAtOnce() throws InterruptedException {
    clock.schedule(MORNING.minusSeconds(1), () -> done.add("late"));

    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("late");
  }

  @Test
  void forgetsWhatWasCancelled() throws InterruptedException {
    clock.schedule(MORNING.plusSeconds(60), () -> done.add("cancelled")).cancel();
    clock.schedule(MORNING.plusSeconds(61), () -> done.add("kept"));

    clock.advance(Duration.ofHours(1));

    assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("kept");
    assertThat(done).isEmpty();
  }

  @Test
  void showsTheSameTimeInAnotherZone() {
    Clock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));
    clock.advance(Duration.ofHours(1));

    assertThat(shanghai.instant()).isEqualTo(clock.instant());
    assertThat(shanghai.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }
}
