package org.microcourt.platform.record;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;

/// Time that passes only when somebody waits for it. Tasks run one at a time and in the order of
/// their times, so that a race comes out the same on every machine.
final class VirtualTime {
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Waiting::at).thenComparingLong(Waiting::order));
  private final Semaphore idle = new Semaphore(0);
  private long now;
  private long order;

  private record Waiting(long at, long order, Semaphore turn) {}

  /// Runs all tasks to their end.
  void run(List<Runnable> tasks) {
    for (Runnable task : tasks) {
      Waiting start = waitFor(Duration.ZERO);
      Thread.ofVirtual()
          .start(() -> {
            start.turn().acquireUninterruptibly();
            try {
              task.run();
            } finally {
              idle.release();
            }
          });
    }
    while (!waiting.isEmpty()) {
      Waiting next = waiting.remove();
      now = next.at();
      next.turn().release();
      idle.acquireUninterruptibly();
    }
  }

  /// Lets time pass for the task that calls.
  void pass(Duration time) {
    Waiting until = waitFor(time);
    idle.release();
    until.turn().acquireUninterruptibly();
  }

  Duration now() {
    return Duration.ofNanos(now);
  }

  private Waiting waitFor(Duration time) {
    order++;
    Waiting until = new Waiting(now + time.toNanos(), order, new Semaphore(0));
    waiting.add(until);
    return until;
  }
}
