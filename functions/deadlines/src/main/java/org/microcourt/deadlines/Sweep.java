package org.microcourt.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Deadlines.Running;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.workflows.Timer;
import org.microcourt.platform.workflows.Timers;

/// Finds due times that run in the record while no timer does, and starts one: after reactions gave
/// up on an entry, executions failed for good or were stopped by hand. What grew lately it marks
/// for the public log. It trusts nothing but the record, so it may run at any time and as often as
/// one likes.
public final class Sweep {
  private static final int AT_ONCE = 8;

  /// A clock that is missing for so long after its start is not one that reactions are about to
  /// start.
  private static final Duration REACTIONS_TAKE = Duration.ofMinutes(10);

  /// Records that grew since are anchored again, in case a reaction did not see to it.
  private static final Duration ANCHORED_AGAIN = Duration.ofDays(1);

  private final RecordStore store;
  private final Courtrooms courtrooms;
  private final Timers timers;
  private final Marks marks;
  private final Clock clock;
  private final Log log;

  /// Searches `store`.
  public Sweep(
      RecordStore store, Courtrooms courtrooms, Timers timers, Marks marks, Clock clock, Log log) {
    this.store = store;
    this.courtrooms = courtrooms;
    this.timers = timers;
    this.marks = marks;
    this.clock = clock;
    this.log = log;
  }

  /// How many courtrooms were looked at, how many due times run in them, and for how many of these
  /// nothing waited although reactions had their time.
  public record Found(int courtrooms, int running, int restarted) {}

  /// Sweeps all courtrooms. One that fails does not keep the others from their clocks.
  ///
  /// @throws IllegalStateException at the end, if any has failed
  public Found all() {
    List<String> ids = store.courtrooms();
    AtomicInteger running = new AtomicInteger();
    AtomicInteger restarted = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (String courtroom : ids) {
        workers.execute(() -> {
          try {
            Found found = one(courtroom);
            running.addAndGet(found.running());
            restarted.addAndGet(found.restarted());
          } catch (RuntimeException e) {
            failed.incrementAndGet();
            log.error("sweep-failed", e, "courtroom", courtroom);
          }
        });
      }
    }
    log.info("swept", "courtrooms", ids.size(), "running", running.get(), "failed", failed.get());
    if (failed.get() > 0) {
      throw new IllegalStateException(failed.get() + " courtrooms could not be swept");
    }
    return new Found(ids.size(), running.get(), restarted.get());
  }

  /// Sweeps one courtroom.
  public Found one(String id) {
    Courtroom courtroom = courtrooms.load(id);
    if (courtroom.head().at().isAfter(clock.instant().minus(ANCHORED_AGAIN))) {
      marks.entry(id, courtroom.head().at());
    }
    List<Running> all = Deadlines.running(courtroom);
    Instant settled = clock.instant().minus(REACTIONS_TAKE);
    int restarted = 0;
    for (Running running : all) {
      Timer first = Timer.first(id, running.subject(), running.term().version());
      Optional<Timer> started = timers.ensure(first);
      if (started.isPresent() && running.term().since().isBefore(settled)) {
        restarted++;
        log.warn("restarted", "timer", started.get().name());
      }
    }
    if (restarted > 0) {
      log.metric("ClocksRestarted", Log.Unit.COUNT, restarted, "courtroom", id);
    }
    return new Found(1, all.size(), restarted);
  }
}
