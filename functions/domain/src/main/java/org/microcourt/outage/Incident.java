package org.microcourt.outage;

import java.time.Duration;
import java.time.Instant;
import org.microcourt.json.Json;

/// A failure of the court's own platform, as the staff recorded it: `by` whom and when.
public record Incident(String id, Span span, String description, String by, Instant at) {
  /// A longer one is recorded in parts.
  public static final Duration LONGEST = Duration.ofDays(31);

  /// `{"incident","from","to","description","by","at"}`
  public Json.Obj toJson() {
    return Json.obj(
        "incident", id,
        "from", span.from(),
        "to", span.to(),
        "description", description,
        "by", by,
        "at", at);
  }
}
