package org.microcourt.bench;

import java.time.Duration;

/// The times that stand for AWS's: what a call to the table and a post to a phone take beyond what
/// they take on this machine. Without them the ranking would show the embedded database and not the
/// round trips.
public record Model(Duration tableCall, Duration post) {
  /// As `docs/performance.md` states them.
  public static final Model USUAL = new Model(Duration.ofMillis(4), Duration.ofMillis(8));

  /// Nothing added, to count calls only.
  public static final Model NONE = new Model(Duration.ZERO, Duration.ZERO);
}
