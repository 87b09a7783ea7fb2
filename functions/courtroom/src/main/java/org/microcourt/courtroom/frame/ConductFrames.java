package org.microcourt.courtroom.frame;

import java.time.Duration;
import org.microcourt.conduct.Warning;
import org.microcourt.decision.Command;
import org.microcourt.decision.ConductCommand;

/// `conduct.*`.
final class ConductFrames {
  private ConductFrames() {}

  static Command warn(Members body) {
    body.only("session", "participant", "warning", "reason");
    return new ConductCommand.ConductWarn(
        body.requireSession("session"),
        body.requireParticipant("participant"),
        Warning.parse(body.requireString("warning"), "warning"),
        body.requireString("reason"));
  }

  static Command mute(Members body) {
    body.only("session", "participant", "minutes", "reason");
    return new ConductCommand.ConductMute(
        body.requireSession("session"),
        body.requireParticipant("participant"),
        body.number("minutes", 1, ConductCommand.LONGEST.toMinutes()).map(Duration::ofMinutes),
        body.requireString("reason"));
  }

  static Command unmute(Members body) {
    body.only("session", "participant", "reason");
    return new ConductCommand.ConductUnmute(
        body.requireSession("session"),
        body.requireParticipant("participant"),
        body.reason("reason"));
  }
}
