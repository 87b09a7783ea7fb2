package org.microcourt.courtroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import org.microcourt.platform.configuration.CallObserver;

/// Lets calls of one process fail, some before and some after they took effect, until the process
/// is dead, when all do.
final class Fault implements CallObserver {
  private final RandomGenerator random;
  private final double share;
  private volatile boolean dead;

  /// Of the calls, `share` fail.
  Fault(RandomGenerator random, double share) {
    this.random = random;
    this.share = share;
  }

  /// From now on nothing goes out; what is under way ends in between.
  void kill() {
    dead = true;
  }

  boolean isDead() {
    return dead;
  }

  @Override
  public void sending(Call call) {
    fail(share / 2);
  }

  @Override
  public void received(Call call) {
    fail(share / 2);
  }

  private void fail(double chance) {
    if (dead) {
      throw new IllegalStateException("the process is gone");
    }
    double drawn;
    synchronized (random) {
      drawn = random.nextDouble();
    }
    if (drawn < chance / 2) {
      throw new UncheckedIOException(new IOException("the connection broke"));
    }
    if (drawn < chance) {
      throw new IllegalStateException("no answer in time");
    }
  }
}
