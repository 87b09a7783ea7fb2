package org.microcourt.deadlines;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Deadlines.Running;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.workflows.Timer;
import org.microcourt.platform.workflows.Timers;

/// Finds due times that run in the record while no timer does, and starts one: after reactions gave
/// up on an entry, executions failed for good or were stopped by hand. It trusts nothing but the
/// record, so it may run at any time and as often as one likes.
public final class Sweep {
  private static final int AT_ONCE = 8;

  private final RecordStore store;
  private final Courtrooms courtrooms;
  private final Timers timers;
  private final Log log;

  /// Searches `store`.
  public Sweep(RecordStore store, Courtrooms courtrooms, Timers timers, Log log) {
    this.store = store;
    this.courtrooms = courtrooms;
    this.timers = timers;
    this.log = log;
  }

  /// How many courtrooms were looked at, and how many due times run in them.
  public record Found(int courtrooms, int running) {}

  /// Sweeps all courtrooms. One that fails does not keep the others from their clocks.
  ///
  /// @throws IllegalStateException at the end, if any has failed
  public Found all() {
    List<String> ids = store.courtrooms();
    AtomicInteger running = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (String courtroom : ids) {
        workers.execute(() -> {
          try {
            running.addAndGet(one(courtroom).running());
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
    return new Found(ids.size(), running.get());
  }

  /// Sweeps one courtroom.
  public Found one(String id) {
    Courtroom courtroom = courtrooms.load(id);
    List<Running> all = Deadlines.running(courtroom);
    for (Running running : all) {
      Timer first = Timer.first(id, running.subject(), running.term().version());
      Timer now = timers.ensure(first);
      if (!now.equals(first)) {
        log.info("later-generation", "timer", now.name());
      }
    }
    return new Found(1, all.size());
  }
}
