package org.microcourt.local.states;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.microcourt.local.clock.CourtClock;

/// Waiting by the court's clock.
final class Waits {
  private final CourtClock clock;

  Waits(CourtClock clock) {
    this.clock = clock;
  }

  CourtClock clock() {
    return clock;
  }

  /// Returns at once when the time has passed.
  void until(Instant time) throws InterruptedException {
    if (!clock.instant().isBefore(time)) {
      return;
    }
    CountDownLatch come = new CountDownLatch(1);
    CourtClock.Appointment appointment = clock.schedule(time, come::countDown);
    try {
      come.await();
    } finally {
      appointment.cancel();
    }
  }

  void pause(Duration duration) throws InterruptedException {
    until(clock.instant().plus(duration));
  }

  /// The future's value, or the `StatesError` that it ended with.
  static <T> T of(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StatesError error) {
        throw error;
      }
      throw new StatesError(StatesError.RUNTIME, String.valueOf(e.getCause()));
    }
  }
}
