package org.microcourt.session;

import java.time.Instant;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// The stated period of an asynchronous session: from inclusive, to exclusive.
public record Period(Instant from, Instant to) {
  /// Whether the instant lies within.
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /// `{"from","to"}`
  public Json.Obj toJson() {
    return Json.obj("from", from, "to", to);
  }

  /// Reads what `toJson` writes.
  public static Period fromJson(Json.Obj json) {
    return new Period(
        Instants.parse(json.requireString("from"), "period.from"),
        Instants.parse(json.requireString("to"), "period.to"));
  }
}
