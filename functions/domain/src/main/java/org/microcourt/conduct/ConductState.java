package org.microcourt.conduct;

import java.util.Optional;
import org.microcourt.json.Json;

/// What was done in an open session about one participant: how often it was warned and admonished,
/// and whether it is muted.
public record ConductState(
    String session, String participant, int warnings, int admonitions, Optional<Mute> mute) {

  /// Before anything was done.
  public static ConductState none(String session, String participant) {
    return new ConductState(session, participant, 0, 0, Optional.empty());
  }

  /// Whether it is about this participant in this session.
  public boolean isOf(String someSession, String someone) {
    return session.equals(someSession) && participant.equals(someone);
  }

  /// After one more warning.
  public ConductState warned(Warning warning) {
    return switch (warning) {
      case WARNING -> new ConductState(session, participant, warnings + 1, admonitions, mute);
      case ADMONITION -> new ConductState(session, participant, warnings, admonitions + 1, mute);
    };
  }

  /// With another mute, or none.
  public ConductState with(Optional<Mute> other) {
    return new ConductState(session, participant, warnings, admonitions, other);
  }

  /// `{"session","participant","warnings","admonitions","mute"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "session", session,
        "participant", participant,
        "warnings", warnings,
        "admonitions", admonitions,
        "mute", mute.map(Mute::toJson));
  }

  /// Reads what `toJson` writes.
  public static ConductState fromJson(Json.Obj json) {
    return new ConductState(
        json.requireString("session"),
        json.requireString("participant"),
        Math.toIntExact(json.requireLong("warnings")),
        Math.toIntExact(json.requireLong("admonitions")),
        json.object("mute").map(Mute::fromJson));
  }
}
