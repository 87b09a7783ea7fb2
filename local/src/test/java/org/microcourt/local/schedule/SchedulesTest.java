package org.microcourt.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.local.template.PseudoParameters;
import org.microcourt.local.template.ScheduleSpec;

class SchedulesTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T06:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final CourtClock clock = new CourtClock(Clock.fixed(MORNING, ZoneOffset.UTC));
  private final List<Json.Obj> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  @AfterEach
  void close() {
    clock.close();
  }

  private Schedules schedules(Optional<Json.Obj> input) {
    return new Schedules(
        List.of(new ScheduleSpec("Sweep", HOUR, input)),
        (function, event) -> {
          calls.add(event.with("function", function));
          boolean fails = failures.getAndDecrement() > 0;
          return fails
              ? new Invocation.Failed("Broken", "", List.of())
              : new Invocation.Returned(Json.obj());
        },
        clock,
        PseudoParameters.of("shop", "eu-west-1", "111122223333"));
  }

  private void awaitCalls(int number) {
    Eventually.holds(number + " calls", () -> calls.size() == number);
  }

  @Test
  void callsAtEachTurnOfItsRate() {
    try (Schedules _ = schedules(Optional.of(Json.obj("all", true)))) {
      clock.advance(HOUR.minusSeconds(1));
      clock.advance(Duration.ofSeconds(1));
      awaitCalls(1);
      clock.advance(HOUR);
      awaitCalls(2);

      assertThat(calls).containsOnly(Json.obj("all", true, "function", "Sweep"));
    }
  }

  @Test
  void callsOnceWhenTimeIsMovedOverSeveralTurns() {
    try (Schedules _ = schedules(Optional.empty())) {
      clock.advance(HOUR.multipliedBy(48));
      awaitCalls(1);
      clock.advance(HOUR);
      awaitCalls(2);

      assertThat(calls.getFirst().requireString("source")).isEqualTo("aws.events");
      assertThat(calls.getFirst().requireString("time")).isEqualTo("2026-11-26T06:00:00Z");
    }
  }

  @Test
  void triesTwiceMoreAndThenAtTheNextTurn() {
    failures.set(3);
    try (Schedules _ = schedules(Optional.empty())) {
      clock.advance(HOUR);
      awaitCalls(3);
      clock.advance(HOUR);
      awaitCalls(4);
    }
  }
}
