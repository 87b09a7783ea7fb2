package org.microcourt.session;

import java.util.Optional;
import org.microcourt.json.Json;

/// What a session is to be: `id` is `s` and its ordinal within the courtroom.
public record Plan(
    String id,
    SessionType type,
    Mode mode,
    String title,
    Optional<Period> period,
    Optional<AsyncHearingFindings> findings) {

  /// `{"session","type","mode","title","period"?,"findings"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "session", id,
        "type", type,
        "mode", mode,
        "title", title,
        "period", period.map(Period::toJson),
        "findings", findings.map(AsyncHearingFindings::toJson));
  }

  /// Reads what `toJson` writes.
  public static Plan fromJson(Json.Obj json) {
    return new Plan(
        json.requireString("session"),
        SessionType.parse(json.requireString("type"), "type"),
        Mode.parse(json.requireString("mode"), "mode"),
        json.requireString("title"),
        json.object("period").map(Period::fromJson),
        json.object("findings").map(AsyncHearingFindings::fromJson));
  }
}
