package org.microcourt.local.states;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;

/// One execution of a state machine, from its start to its end.
final class Execution implements Position.Follower {
  enum Status {
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED
  }

  /// How and when it ended.
  record Ending(Status status, Optional<Json> output, Optional<StatesError> error, Instant at) {}

  /// What does not change: `input` is the text as it was given.
  record Facts(String arn, String machine, String name, String input, Instant started) {
    Json.Obj toJson() {
      return Json.obj(
          "arn", arn, "machine", machine, "name", name, "input", input, "started", started);
    }

    static Facts fromJson(Json.Obj json) {
      return new Facts(
          json.requireString("arn"),
          json.requireString("machine"),
          json.requireString("name"),
          json.requireString("input"),
          Instants.parse(json.requireString("started"), "started"));
    }
  }

  private final Facts facts;
  private final Journal journal;
  private final History history;
  private @Nullable Ending ending;
  private @Nullable Thread thread;
  private CourtClock.@Nullable Appointment limit;

  Execution(Facts facts, Journal journal, CourtClock clock, List<Json.Obj> events) {
    this.facts = facts;
    this.journal = journal;
    this.history = new History(clock, events, event -> journal.write("event", event));
  }

  /// An execution that its journal tells of.
  static Execution kept(Journal.Kept kept, CourtClock clock) {
    Facts facts = Facts.fromJson(kept.execution());
    Execution execution = new Execution(facts, kept.journal(), clock, kept.events());
    execution.ending = kept.ended().map(Execution::ending).orElse(null);
    return execution;
  }

  private static Ending ending(Json.Obj json) {
    return new Ending(
        Status.valueOf(json.requireString("status")),
        Optional.ofNullable(json.members().get("output")),
        json.string("error").map(e -> new StatesError(e, json.string("cause").orElse(""))),
        Instants.parse(json.requireString("at"), "at"));
  }

  Facts facts() {
    return facts;
  }

  History history() {
    return history;
  }

  synchronized Status status() {
    return ending == null ? Status.RUNNING : ending.status();
  }

  synchronized Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  /// Notes the start in the journal and in the history.
  void begin() {
    journal.write("execution", facts.toJson());
    history.trail().add("ExecutionStarted", "executionStarted", Json.obj("input", facts.input()));
  }

  /// Runs on a thread of its own until `work` ends it; `after` ends it as timed out.
  synchronized void run(Runnable work, CourtClock.@Nullable Appointment timeLimit) {
    if (ending == null) {
      limit = timeLimit;
      thread = Thread.ofVirtual().name(facts.name()).start(work);
    }
  }

  /// Ends it, if it has not ended; the first ending counts.
  synchronized void end(Ending how) {
    if (ending != null) {
      return;
    }
    ending = how;
    StatesError error = how.error().orElse(null);
    Json.Obj failure =
        error == null ? Json.obj() : Json.obj("error", error.error(), "cause", error.explanation());
    switch (how.status()) {
      case SUCCEEDED ->
          history.end(
              "ExecutionSucceeded",
              "executionSucceeded",
              Json.obj("output", how.output().map(Json::text).orElse("null")));
      case FAILED -> history.end("ExecutionFailed", "executionFailed", failure);
      case TIMED_OUT -> history.end("ExecutionTimedOut", "executionTimedOut", failure);
      case ABORTED -> history.end("ExecutionAborted", "executionAborted", failure);
      case RUNNING -> throw new IllegalArgumentException("running is no ending");
    }
    Json.Obj ended = failure.with("status", how.status()).with("at", how.at());
    journal.write("ended", how.output().map(output -> ended.with("output", output)).orElse(ended));
    leave();
  }

  /// Lets go of the thread without ending the execution.
  synchronized void leave() {
    if (limit != null) {
      limit.cancel();
    }
    if (thread != null && thread != Thread.currentThread()) {
      thread.interrupt();
    }
  }

  @Override
  public void entered(Position position) {
    journal.write("at", position.toJson());
    position.token().ifPresent(this::submitted);
  }

  @Override
  public void submitted(String token) {
    journal.write("submitted", token);
  }
}
