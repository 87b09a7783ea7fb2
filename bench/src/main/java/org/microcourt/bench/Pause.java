package org.microcourt.bench;

import java.time.Duration;

/// Waiting, where time itself is the model.
public final class Pause {
  private Pause() {}

  /// Waits this long.
  public static void of(Duration time) {
    if (time.isPositive()) {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }
}
