package org.microcourt.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.states.TaskFunctions.Failed;
import org.microcourt.local.states.TaskFunctions.Returned;
import org.microcourt.local.template.CourtTemplate;
import org.microcourt.local.template.StateMachineSpec;

/// The template's clock of due times, with a function that the tests give.
class DeadlineMachineTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T06:00:00Z");
  private static final Json.Obj INPUT =
      Json.obj("courtroom", "c1", "subject", "i1", "version", 2, "generation", 1);
  private static final Json.Obj DONE = Json.obj("next", "DONE");

  private final StateMachineSpec spec =
      CourtTemplate.load("us-east-1").stateMachines().stream()
          .filter(machine -> machine.name().endsWith("-deadline"))
          .findFirst()
          .orElseThrow();
  private final CourtClock clock = new CourtClock(Clock.fixed(MORNING, ZoneOffset.UTC));
  private final List<Json> payloads = new CopyOnWriteArrayList<>();
  private volatile Function<Integer, TaskFunctions.Answer> function = _ -> new Returned(DONE);
  private final StateMachines machines =
      new StateMachines(List.of(spec), (_, payload) -> call(payload), clock, Optional.empty());

  @AfterEach
  void close() {
    machines.close();
    clock.close();
  }

  private TaskFunctions.Answer call(Json payload) {
    payloads.add(payload);
    return function.apply(payloads.size());
  }

  private Execution start() {
    return machines.start(spec.arn(), "c1-i1-v2-g1", INPUT.text());
  }

  private static TaskFunctions.Answer waitUntil(Instant time) {
    return new Returned(Json.obj("next", "WAIT", "until", time.toString()));
  }

  private static void awaitEnd(Execution execution) {
    Workshop.await(() -> execution.status() != Execution.Status.RUNNING);
  }

  @Test
  void asksAgainAtEachTimeThatItIsGivenUntilThereIsNothingMore() {
    Instant first = MORNING.plus(Duration.ofDays(6));
    Instant second = MORNING.plus(Duration.ofDays(7));
    function =
        call -> call == 1 ? waitUntil(first) : call == 2 ? waitUntil(second) : new Returned(DONE);
    Execution execution = start();
    Workshop.await(() -> payloads.size() == 1);

    clock.advance(Duration.ofDays(6).minusSeconds(1));
    assertThat(payloads).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    Workshop.await(() -> payloads.size() == 2);
    clock.advance(Duration.ofDays(1));
    awaitEnd(execution);

    assertThat(execution.status()).isEqualTo(Execution.Status.SUCCEEDED);
    assertThat(payloads).hasSize(3).containsOnly(INPUT.with("started", "2026-11-24T06:00:00.000Z"));
  }

  @Test
  void triesAgainWhenTheFunctionFails() {
    function = call -> call == 1 ? failed() : new Returned(DONE);
    Execution execution = start();
    Workshop.await(() -> payloads.size() == 1);
    Workshop.await(() -> {
      clock.advance(Duration.ofSeconds(2));
      return execution.status() == Execution.Status.SUCCEEDED;
    });

    assertThat(payloads).hasSize(2);
  }

  @Test
  void failsByTheNameOfTheErrorAfterAnHourOfTries() {
    function = _ -> failed();
    Execution execution = start();
    Workshop.await(() -> {
      clock.advance(Duration.ofSeconds(30));
      return execution.status() != Execution.Status.RUNNING;
    });

    assertThat(execution.status()).isEqualTo(Execution.Status.FAILED);
    assertThat(execution.ending().orElseThrow().error().orElseThrow().error()).isEqualTo("Busy");
    assertThat(payloads).hasSize(13);
    assertThat(execution.history().events().stream().map(Json.Obj::text))
        .anyMatch(event -> event.contains("ClockStopped"));
  }

  @Test
  void failsAtAnAnswerThatItDoesNotKnow() {
    function = _ -> new Returned(Json.obj("next", "PERHAPS"));
    Execution execution = start();
    awaitEnd(execution);

    assertThat(execution.status()).isEqualTo(Execution.Status.FAILED);
  }

  private static TaskFunctions.Answer failed() {
    return new Failed("Busy", "the record is busy", List.of());
  }
}
