package org.microcourt.platform.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.microcourt.decision.Pace;

/// Buckets of one process for frames of all kinds: a flood is answered out of memory, before
/// anything is read. Each process counts for itself.
public final class FramePace {
  private static final int PERSONS = 10_000;

  private final Optional<Pace> pace;
  private final Clock clock;
  private final Map<String, Instant> fullByPerson = new LinkedHashMap<>(16, 0.75f, true);

  /// At this pace, if there is one.
  public FramePace(Optional<Pace> pace, Clock clock) {
    this.pace = pace;
    this.clock = clock;
  }

  /// Counts a frame of the person, or says how long it must wait.
  public Optional<Duration> take(String person) {
    return pace.flatMap(limit -> take(person, limit));
  }

  private synchronized Optional<Duration> take(String person, Pace limit) {
    Instant now = clock.instant();
    Instant full = fullByPerson.getOrDefault(person, now);
    Optional<Duration> wait = limit.wait(full, now);
    if (wait.isEmpty()) {
      fullByPerson.put(person, limit.after(full, now));
      Iterator<String> longestSilent = fullByPerson.keySet().iterator();
      if (fullByPerson.size() > PERSONS) {
        longestSilent.next();
        longestSilent.remove();
      }
    }
    return wait;
  }
}
