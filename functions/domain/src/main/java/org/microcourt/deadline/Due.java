package org.microcourt.deadline;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.calendar.DueTime;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// Until when an answer is in time (exclusive), with the worked computation when the judge gave a
/// period and not an instant.
public record Due(Instant at, Optional<DueTime> computation) {
  /// `{"at","computation"?}`
  public Json.Obj toJson() {
    return Json.obj("at", at, "computation", computation.map(DueTime::toJson));
  }

  /// Reads what `toJson` writes.
  public static Due fromJson(Json.Obj json) {
    return new Due(
        Instants.parse(json.requireString("at"), "due.at"),
        json.object("computation").map(DueTime::fromJson));
  }
}
