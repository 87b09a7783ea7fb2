package org.microcourt.platform.record;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/// Full jitter: before try n+1, a pause drawn evenly from nothing to a bound that doubles with n.
public final class Backoff {
  private static final long FIRST_MILLIS = 10;
  private static final long LONGEST_MILLIS = 320;

  private final LongUnaryOperator draw;
  private final Consumer<Duration> sleeper;

  /// `draw` gives an even number from 0 to below its argument, in milliseconds.
  public Backoff(LongUnaryOperator draw, Consumer<Duration> sleeper) {
    this.draw = draw;
    this.sleeper = sleeper;
  }

  /// Real chance and real pauses. Functions that start from one snapshot must not draw alike, which
  /// only a secure random guarantees.
  public static Backoff real() {
    SecureRandom random = new SecureRandom();
    return new Backoff(random::nextLong, pause -> LockSupport.parkNanos(pause.toNanos()));
  }

  /// Pauses after the failed `attempt`, counted from 1.
  public void pause(int attempt) {
    long bound = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
    sleeper.accept(Duration.ofMillis(draw.applyAsLong(bound)));
  }
}
