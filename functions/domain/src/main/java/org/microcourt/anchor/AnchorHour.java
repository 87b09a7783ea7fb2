package org.microcourt.anchor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.microcourt.json.JsonException;

/// An hour of UTC.
///
/// @param number how many hours after the epoch it begins
public record AnchorHour(long number) implements Comparable<AnchorHour> {
  private static final long SECONDS = Duration.ofHours(1).toSeconds();
  private static final Pattern TEXT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}");

  /// The hour in which an instant lies.
  public static AnchorHour of(Instant instant) {
    return new AnchorHour(Math.floorDiv(instant.getEpochSecond(), SECONDS));
  }

  /// Reads `2026-11-24T06`.
  public static AnchorHour parse(String text) {
    try {
      if (TEXT.matcher(text).matches()) {
        AnchorHour hour = of(Instant.parse(text + ":00:00Z"));
        // ISO 8601 also calls the next midnight 24 o'clock.
        if (hour.text().equals(text)) {
          return hour;
        }
      }
    } catch (DateTimeException _) {
      // As anything else that is no hour.
    }
    throw new JsonException("hour", "must be an hour like 2026-11-24T06");
  }

  /// When it begins.
  public Instant start() {
    return Instant.ofEpochSecond(number * SECONDS);
  }

  /// The first moment after it.
  public Instant end() {
    return next().start();
  }

  /// The one after it.
  public AnchorHour next() {
    return new AnchorHour(number + 1);
  }

  /// `2026-11-24T06`
  public String text() {
    return start().toString().substring(0, 13);
  }

  /// `2026/11/24/06`
  public String path() {
    return text().replace('-', '/').replace('T', '/');
  }

  @Override
  public int compareTo(AnchorHour other) {
    return Long.compare(number, other.number);
  }
}
