package org.microcourt.local.table;

import java.time.Duration;

/// How often an empty stream is read, and how long a failed batch waits: first `retry`, then twice
/// as long each time, `longest` at most.
public record Pace(Duration poll, Duration retry, Duration longest) {
  /// Brisk enough to watch. AWS polls four times a second.
  public static final Pace LOCAL =
      new Pace(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofSeconds(10));

  Duration afterFailures(int failures) {
    Duration wait = retry.multipliedBy(1L << Math.min(failures - 1, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
