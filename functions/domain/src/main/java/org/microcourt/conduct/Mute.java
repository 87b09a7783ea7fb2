package org.microcourt.conduct;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// 禁止发言: that somebody says nothing in a session, until a time if one was set, and why.
public record Mute(Optional<Instant> until, String reason) {
  /// Whether it holds: its time is not over. The end is judged by the court's time, so that no
  /// clock has to lift it.
  public boolean holdsAt(Instant now) {
    return until.isEmpty() || now.isBefore(until.get());
  }

  /// `{"until"?,"reason"}`
  public Json.Obj toJson() {
    return Json.obj("until", until, "reason", reason);
  }

  /// Reads what `toJson` writes.
  public static Mute fromJson(Json.Obj json) {
    return new Mute(
        json.string("until").map(text -> Instants.parse(text, "until")),
        json.requireString("reason"));
  }
}
