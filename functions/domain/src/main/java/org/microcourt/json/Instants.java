package org.microcourt.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Times on the wire and in the record: UTC with exactly three fraction digits.
public final class Instants {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Instants() {}

  /// `2026-11-24T08:00:00.123Z`
  public static String text(Instant instant) {
    return FORMAT.format(instant);
  }

  /// The instant of an ISO 8601 text with `Z`, cut to milliseconds; `key` names it in the refusal.
  public static Instant parse(String text, String key) {
    try {
      return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw new JsonException(key, "must be a time like 2026-11-24T08:00:00.000Z");
    }
  }
}
