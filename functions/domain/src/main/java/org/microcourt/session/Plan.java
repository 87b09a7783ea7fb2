package org.microcourt.session;

import java.util.Optional;
import org.microcourt.json.Json;

/// What a session is to be: `id` is `s` and its ordinal within the courtroom; `atEnd` is what
/// happens when the period of an asynchronous one is over.
public record Plan(
    String id,
    SessionType type,
    Mode mode,
    String title,
    Optional<Period> period,
    Optional<AsyncHearingFindings> findings,
    AtEnd atEnd) {

  /// One that waits for the judge at its end.
  public Plan(
      String id,
      SessionType type,
      Mode mode,
      String title,
      Optional<Period> period,
      Optional<AsyncHearingFindings> findings) {
    this(id, type, mode, title, period, findings, AtEnd.WAIT);
  }

  /// With another period.
  public Plan within(Period next) {
    return new Plan(id, type, mode, title, Optional.of(next), findings, atEnd);
  }

  /// `{"session","type","mode","title","period"?,"findings"?,"atEnd"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "session", id,
        "type", type,
        "mode", mode,
        "title", title,
        "period", period.map(Period::toJson),
        "findings", findings.map(AsyncHearingFindings::toJson),
        "atEnd", atEnd == AtEnd.WAIT ? Optional.empty() : atEnd);
  }

  /// Reads what `toJson` writes.
  public static Plan fromJson(Json.Obj json) {
    return new Plan(
        json.requireString("session"),
        SessionType.parse(json.requireString("type"), "type"),
        Mode.parse(json.requireString("mode"), "mode"),
        json.requireString("title"),
        json.object("period").map(Period::fromJson),
        json.object("findings").map(AsyncHearingFindings::fromJson),
        json.string("atEnd").map(text -> AtEnd.parse(text, "atEnd")).orElse(AtEnd.WAIT));
  }
}
