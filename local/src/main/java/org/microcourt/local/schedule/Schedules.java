package org.microcourt.local.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.template.PseudoParameters;
import org.microcourt.local.template.ScheduleSpec;

/// Calls functions at their rates, for the first time when a rate has passed once. A clock that is
/// moved over several times makes one call; a call that fails is tried twice more, at once.
public final class Schedules implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Schedules.class.getName());
  private static final int ATTEMPTS = 3;

  private final Invoker invoker;
  private final CourtClock clock;
  private final PseudoParameters place;
  private volatile boolean closed;

  /// Starts these schedules.
  public Schedules(
      List<ScheduleSpec> specs, Invoker invoker, CourtClock clock, PseudoParameters place) {
    this.invoker = invoker;
    this.clock = clock;
    this.place = place;
    specs.forEach(this::await);
  }

  private void await(ScheduleSpec spec) {
    clock.schedule(clock.instant().plus(spec.every()), () -> call(spec));
  }

  private void call(ScheduleSpec spec) {
    await(spec);
    Json.Obj event = spec.input().orElseGet(() -> event(clock));
    for (int attempt = 1; attempt <= ATTEMPTS && !closed; attempt++) {
      Invocation outcome = invoker.invoke(spec.function(), event);
      if (outcome instanceof Invocation.Returned) {
        return;
      }
      LOG.log(System.Logger.Level.WARNING, "scheduled {0} did not end well: {1}", spec, outcome);
    }
  }

  private Json.Obj event(Clock now) {
    Instant time = now.instant().truncatedTo(ChronoUnit.SECONDS);
    return Json.obj(
        "version", "0",
        "id", UUID.randomUUID().toString(),
        "detail-type", "Scheduled Event",
        "source", "aws.events",
        "account", place.accountId(),
        "time", time.toString(),
        "region", place.region(),
        "resources", List.of(),
        "detail", Json.obj());
  }

  /// Calls no more.
  @Override
  public void close() {
    closed = true;
  }
}
