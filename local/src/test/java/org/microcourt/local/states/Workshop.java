package org.microcourt.local.states;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.template.StateMachineSpec;

/// State machines with functions given by tests, and a clock that moves only when it is told to.
final class Workshop implements AutoCloseable, TaskFunctions {
  static final Instant MORNING = Instant.parse("2026-11-24T06:00:00Z");
  static final String PREFIX = "arn:aws:lambda:us-east-1:000000000000:function:";

  final CourtClock clock = new CourtClock(Clock.fixed(MORNING, ZoneOffset.UTC));
  final Map<String, Function<Json, Answer>> functions = new ConcurrentHashMap<>();
  final List<Json> payloads = new CopyOnWriteArrayList<>();
  private @Nullable StateMachines machines;

  /// One machine with these states, which begins at the first of the two arguments.
  StateMachines machine(String start, String states) {
    return machine("", start, states, Optional.empty());
  }

  /// The same with more top-level members, kept in a folder.
  StateMachines machine(String more, String start, String states, Optional<Path> folder) {
    String text =
        "{\"QueryLanguage\":\"JSONata\",%s\"StartAt\":\"%s\",\"States\":%s}"
            .formatted(more, start, states);
    Json.Obj definition = (Json.Obj) Json.parse(text, 100);
    StateMachines made =
        new StateMachines(
            List.of(new StateMachineSpec("Work", "work", arn(), definition)), this, clock, folder);
    machines = made;
    return made;
  }

  static String arn() {
    return "arn:aws:states:us-east-1:000000000000:stateMachine:work";
  }

  static String function(String name) {
    return PREFIX + name;
  }

  @Override
  public Answer call(String arn, Json payload) {
    payloads.add(payload);
    Function<Json, Answer> function = functions.get(arn.substring(arn.lastIndexOf(':') + 1));
    return function == null ? new Missing() : function.apply(payload);
  }

  /// Runs to the end without time passing and gives the output.
  Json output(StateMachines of, String input) {
    Execution execution = of.start(arn(), "one", input);
    await(() -> execution.status() != Execution.Status.RUNNING);
    Execution.Ending ending = execution.ending().orElseThrow();
    return ending.output().orElseThrow(() -> new AssertionError(ending.error()));
  }

  /// Runs to the end without time passing and gives the error with which it failed.
  StatesError error(StateMachines of, String input) {
    Execution execution = of.start(arn(), "one", input);
    await(() -> execution.status() != Execution.Status.RUNNING);
    Execution.Ending ending = execution.ending().orElseThrow();
    return ending.error().orElseThrow(() -> new AssertionError(ending.output()));
  }

  /// Moves time forward in steps until the condition holds.
  void advanceUntil(Duration step, BooleanSupplier condition) {
    await(() -> {
      if (condition.getAsBoolean()) {
        return true;
      }
      clock.advance(step);
      return false;
    });
  }

  /// Waits for a condition, at most twenty seconds.
  static void await(BooleanSupplier condition) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        throw new AssertionError("it did not happen within 20 seconds");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    if (machines != null) {
      machines.close();
    }
    clock.close();
  }
}
