package org.microcourt.platform.record;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets writers of one process into a courtroom one after the other: its places are given one by
/// one anyway, and who waits for its turn loses no race. A courtesy only: whoever has waited long
/// enough goes in without a turn, and other processes know nothing of it.
final class Turns {
  /// The lock of a courtroom and how many use it, itself guarded by the map.
  private record Turn(ReentrantLock lock, int users) {}

  private final Duration patience;
  private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

  Turns(Duration patience) {
    this.patience = patience;
  }

  <T> T take(String courtroom, Supplier<T> work) {
    ReentrantLock lock =
        turns
            .merge(
                courtroom,
                new Turn(new ReentrantLock(true), 1),
                (turn, _) -> new Turn(turn.lock(), turn.users() + 1))
            .lock();
    boolean mine = false;
    try {
      mine = lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a turn", e);
    } finally {
      if (mine) {
        lock.unlock();
      }
      turns.computeIfPresent(
          courtroom, (_, t) -> t.users() == 1 ? null : new Turn(t.lock(), t.users() - 1));
    }
  }
}
