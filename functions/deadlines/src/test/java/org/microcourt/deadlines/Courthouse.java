package org.microcourt.deadlines;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Reminders;
import org.microcourt.deadline.Subject;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.item.ItemType;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryAnchors;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryWorkflows;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.Recorder;
import org.microcourt.platform.workflows.Timer;
import org.microcourt.platform.workflows.Timers;
import org.microcourt.record.Entry;

/// A courtroom with a plaintiff and a defendant, and a clock that tests move.
final class Courthouse {
  static final String ROOM = Court.ROOM;
  static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  private Instant now = MORNING;
  final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  final Log log =
      new Log(
          "deadlines",
          clock,
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  final MemoryRecordStore store;
  final Recorder recorder;
  final MemoryAnchors anchors = new MemoryAnchors();
  final MemoryWorkflows executions = new MemoryWorkflows();
  final Timers timers = new Timers(executions);
  final Waking waking;

  Courthouse() {
    this(new MemoryRecordStore());
  }

  Courthouse(MemoryRecordStore store) {
    this.store = store;
    recorder = Court.recorder(store, clock);
    waking = new Waking(recorder, timers, Reminders.USUAL, clock, log);
    Court.open(recorder);
    judge(Court.add("lin", Role.PLAINTIFF));
    judge(Court.add("chen", Role.DEFENDANT));
  }

  void at(Instant time) {
    now = time;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Entry judge(Command command) {
    return by("judge-zhou", command);
  }

  Entry by(String person, Command command) {
    Actor actor = new Actor.Person(person, person, now, "2", person.startsWith("judge"));
    return Court.entry(recorder.record(ROOM, actor, Optional.empty(), command));
  }

  /// Asks the defendant something and gives the due time.
  Instant ask(Duration time) {
    Instant due = now.plus(time);
    judge(
        new Command.ItemIssue(
            ItemType.QUESTION,
            "付款",
            "请说明付款情况。",
            List.of("p3"),
            new DueWish.At(due),
            Optional.empty(),
            List.of(),
            false,
            false,
            Optional.empty()));
    return due;
  }

  /// Wakes the first timer of a version, which was started in the morning.
  Json.Obj wake(String subject, int version) {
    return wake(Timer.first(ROOM, Subject.parse(subject), version), MORNING);
  }

  Json.Obj wake(Timer timer, Instant started) {
    return waking.wake(timer.toJson().with("started", started));
  }

  static Json.Obj waits(Instant until) {
    return Json.obj("next", "WAIT", "until", until.toString());
  }

  static Json.Obj done() {
    return Json.obj("next", "DONE");
  }

  /// What the clock has recorded, each as kind and body, in order.
  List<String> recorded() {
    return store.lines(ROOM).stream()
        .map(Line::entry)
        .filter(entry -> entry.by().equals("system:deadlines"))
        .map(entry -> entry.toJson())
        .map(entry ->
            entry.requireString("kind")
                + entry.requireObject("body").string("point").map(point -> " " + point).orElse(""))
        .toList();
  }
}
