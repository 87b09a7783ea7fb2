package org.microcourt.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Next;
import org.microcourt.deadline.Reminders;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.platform.workflows.Timer;
import org.microcourt.platform.workflows.Timers;

/// One wake-up of a timer: records what is due by now, then says what to wake for next.
///
/// The record may have changed since the timer was set, and may change while this runs: after each
/// step it is read again. What was decided on an older state is refused by the record, not harmful.
public final class Waking {
  /// An execution lives a year at most; after this a successor takes over, with time to spare.
  public static final Duration SPAN = Duration.ofDays(300);

  /// More than a due time can have reminders, an end, and races lost on the way.
  private static final int MOST_STEPS = 50;

  private final Recorder recorder;
  private final Timers timers;
  private final Reminders reminders;
  private final Clock clock;
  private final Log log;

  /// Records through `recorder`; hands over through `timers`.
  public Waking(Recorder recorder, Timers timers, Reminders reminders, Clock clock, Log log) {
    this.recorder = recorder;
    this.timers = timers;
    this.reminders = reminders;
    this.clock = clock;
    this.log = log;
  }

  /// Wakes for what `{"courtroom","subject","version","generation","started"}` says, `started`
  /// being when the execution began; gives `{"next":"WAIT","until"}` or `{"next":"DONE"}`.
  ///
  /// @throws IllegalStateException if the record was busy; then the wake-up is to be repeated
  public Json.Obj wake(Json.Obj task) {
    Instant started = Instants.parse(task.requireString("started"), "started");
    return wake(Timer.fromJson(task), started).toJson();
  }

  private Answer wake(Timer timer, Instant started) {
    for (int step = 0; step < MOST_STEPS; step++) {
      Courtroom courtroom = recorder.load(timer.courtroom());
      Instant now = clock.instant();
      switch (Deadlines.next(courtroom, timer.subject(), timer.version(), reminders, now)) {
        case Next.Wait(Instant until) -> {
          return wait(timer, until, started.plus(SPAN), now);
        }
        case Next.Done _ -> {
          return new Answer.Done();
        }
        case Next.Do(Command command) -> record(timer, command);
      }
    }
    throw new IllegalStateException("there is always more to do for " + timer.name());
  }

  private Answer wait(Timer timer, Instant until, Instant end, Instant now) {
    if (until.isBefore(end)) {
      return new Answer.Wait(until);
    }
    if (now.isBefore(end)) {
      return new Answer.Wait(end);
    }
    timers.start(timer.next());
    log.info("handed-over", "timer", timer.name());
    return new Answer.Done();
  }

  private void record(Timer timer, Command command) {
    Actor clockwork = Actor.Part.DEADLINES;
    switch (recorder.record(timer.courtroom(), clockwork, Optional.empty(), command)) {
      case Recorded.Appended(var _, var entry) ->
          log.info("recorded", "timer", timer.name(), "seq", entry.seq());
      case Recorded.Repeated _ -> {}
      // Somebody was faster: the next look at the record tells what is to be done now.
      case Recorded.Refused(var refusal) ->
          log.info("overtaken", "timer", timer.name(), "code", refusal.code());
      case Recorded.Busy _ -> throw new IllegalStateException("the record is busy");
      case Recorded.Gap _ -> throw new IllegalStateException("a command without a number");
    }
  }
}
