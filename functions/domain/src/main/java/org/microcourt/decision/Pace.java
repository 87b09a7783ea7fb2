package org.microcourt.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How often a person may do something: `burst` times at once, and once more in each `interval`.
///
/// It is counted with one instant, the time at which the bucket would be full again: each time
/// moves it on by an interval, from now at the earliest.
public record Pace(int burst, Duration interval) {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})/(PT[0-9.]+[SM])");

  public Pace {
    if (burst < 1 || interval.toMillis() < 1) {
      throw new IllegalArgumentException("a pace lets somebody through now and then");
    }
  }

  /// Reads `30/PT1S`.
  public static Pace parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a pace looks like 30/PT1S: " + text);
    }
    return new Pace(Integer.parseInt(matcher.group(1)), Duration.parse(matcher.group(2)));
  }

  /// How long somebody must wait who did it at these times, which never run back; empty for not at
  /// all.
  public Optional<Duration> wait(List<Instant> before, Instant now) {
    Instant full = Instant.MIN;
    for (Instant time : before) {
      full = after(full, time);
    }
    return wait(full, now);
  }

  /// How long somebody must wait whose bucket is full at that time; empty for not at all.
  public Optional<Duration> wait(Instant full, Instant now) {
    Instant latest = latest(now);
    return full.isAfter(latest) ? Optional.of(Duration.between(latest, full)) : Optional.empty();
  }

  /// When the bucket is full again for which that time was `full`, after once more now.
  public Instant after(Instant full, Instant now) {
    return (full.isAfter(now) ? full : now).plus(interval);
  }

  /// The latest time at which a bucket may be full again that still gives something now.
  public Instant latest(Instant now) {
    return now.plus(interval.multipliedBy(burst - 1L));
  }
}
