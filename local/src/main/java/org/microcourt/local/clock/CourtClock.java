package org.microcourt.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Real time plus an offset that only grows. What is scheduled runs once its time has come, be it
/// by waiting or by `advance`, in the order of the times, each on a virtual thread of its own.
public final class CourtClock extends Clock implements AutoCloseable {

  /// Something scheduled.
  public interface Appointment {
    /// Takes it back; does nothing when it has begun.
    void cancel();
  }

  private record Due(Instant at, long order, Runnable work) {}

  private final Clock real;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Due> pending =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private Duration offset = Duration.ZERO;
  private long orders;
  private boolean closed;

  /// Starts at the real time, moved forward by nothing.
  public CourtClock() {
    this(Clock.systemUTC());
  }

  /// Starts at the time of `real`.
  public CourtClock(Clock real) {
    this.real = real;
    Thread.ofVirtual().name("court-clock").start(this::run);
  }

  @Override
  public Instant instant() {
    lock.lock();
    try {
      return real.instant().plus(offset);
    } finally {
      lock.unlock();
    }
  }

  /// Moves time forward and starts everything that has become due; answers the new time.
  ///
  /// @throws IllegalArgumentException if the duration is negative
  public Instant advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not run backwards");
    }
    lock.lock();
    try {
      offset = offset.plus(by);
      changed.signalAll();
      return real.instant().plus(offset);
    } finally {
      lock.unlock();
    }
  }

  /// How far this clock is ahead of the real time.
  public Duration offset() {
    lock.lock();
    try {
      return offset;
    } finally {
      lock.unlock();
    }
  }

  /// Runs `work` once `at` has come; at once, on another thread, if it has passed.
  public Appointment schedule(Instant at, Runnable work) {
    lock.lock();
    try {
      Due due = new Due(at, orders++, work);
      pending.add(due);
      changed.signalAll();
      return () -> cancel(due);
    } finally {
      lock.unlock();
    }
  }

  private void cancel(Due due) {
    lock.lock();
    try {
      pending.remove(due);
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    lock.lock();
    try {
      while (!closed) {
        Due next = pending.peek();
        if (next == null) {
          changed.await();
          continue;
        }
        Duration left = Duration.between(real.instant().plus(offset), next.at());
        if (left.isPositive()) {
          long nanos =
              left.compareTo(Duration.ofDays(1)) > 0 ? 86_400_000_000_000L : left.toNanos();
          changed.awaitNanos(nanos);
        } else {
          pending.poll();
          workers.execute(next.work());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /// Stops; what is pending will not run, what runs is interrupted.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      pending.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    workers.shutdownNow();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /// The same clock in another zone; it follows this one.
  @Override
  public Clock withZone(ZoneId zone) {
    return new Zoned(this, zone);
  }

  private static final class Zoned extends Clock {
    private final CourtClock clock;
    private final ZoneId zone;

    Zoned(CourtClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(clock, other);
    }
  }
}
