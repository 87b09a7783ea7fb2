package org.microcourt.courtroom.frame;

import org.microcourt.decision.Command;
import org.microcourt.decision.MotionCommand;
import org.microcourt.motion.Cause;
import org.microcourt.motion.ChallengeGround;
import org.microcourt.motion.Motion;

/// `motion.*`.
final class MotionFrames {
  private MotionFrames() {}

  static Command file(Members body) {
    return new MotionCommand.MotionFile(motion(body), body.participant("onBehalfOf"));
  }

  private static Motion motion(Members body) {
    return switch (body.requireString("kind")) {
      case "CHALLENGE" -> {
        body.only("kind", "participant", "ground", "review", "reason", "onBehalfOf");
        yield new Motion.Challenge(
            body.requireParticipant("participant"),
            ChallengeGround.parse(body.requireString("ground"), "ground"),
            body.motion("review"),
            body.requireString("reason"));
      }
      case "OFFLINE" -> {
        body.only("kind", "reason", "onBehalfOf");
        yield new Motion.Offline(body.requireString("reason"));
      }
      case "REPUDIATION" -> {
        body.only("kind", "entry", "cause", "reason", "onBehalfOf");
        yield new Motion.Repudiation(
            body.requireSeq("entry"),
            Cause.parse(body.requireString("cause"), "cause"),
            body.requireString("reason"));
      }
      default -> throw body.wrong("kind");
    };
  }

  static Command decide(Members body) {
    body.only("motion", "granted", "reason");
    return new MotionCommand.MotionDecide(
        body.requireMotion("motion"), body.requireBool("granted"), body.requireString("reason"));
  }

  static Command withdraw(Members body) {
    return new MotionCommand.MotionWithdraw(body.only("motion").requireMotion("motion"));
  }
}
