package org.microcourt.act;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.conduct.Warning;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// What the judge does about somebody who disturbs a session.
public sealed interface ConductAct extends Act {
  /// The session that was disturbed.
  String sessionId();

  /// Whom it is about.
  String participant();

  @Override
  default Optional<String> session() {
    return Optional.of(sessionId());
  }

  /// Somebody was called to order.
  record Warned(String sessionId, String participant, Warning warning, String reason)
      implements ConductAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId, "participant", participant, "warning", warning, "reason", reason);
    }
  }

  /// Somebody may say nothing in the session, until a time if one is set.
  record Muted(String sessionId, String participant, Optional<Instant> until, String reason)
      implements ConductAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId, "participant", participant, "until", until, "reason", reason);
    }
  }

  /// Somebody may speak again.
  record Unmuted(String sessionId, String participant, Optional<String> reason)
      implements ConductAct {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId, "participant", participant, "reason", reason);
    }
  }

  /// Reads `Warned`.
  static Act warned(Json.Obj body) {
    return new Warned(
        body.requireString("session"),
        body.requireString("participant"),
        Warning.parse(body.requireString("warning"), "warning"),
        body.requireString("reason"));
  }

  /// Reads `Muted`.
  static Act muted(Json.Obj body) {
    return new Muted(
        body.requireString("session"),
        body.requireString("participant"),
        body.string("until").map(text -> Instants.parse(text, "until")),
        body.requireString("reason"));
  }

  /// Reads `Unmuted`.
  static Act unmuted(Json.Obj body) {
    return new Unmuted(
        body.requireString("session"), body.requireString("participant"), body.string("reason"));
  }
}
