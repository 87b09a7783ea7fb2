package org.microcourt.act;

import java.util.Optional;
import org.microcourt.deadline.Due;
import org.microcourt.json.Json;
import org.microcourt.motion.Motion;

/// What is done about motions.
public sealed interface MotionAct extends Act {
  /// The motion, `m1` and so on.
  String motion();

  /// A party, or its agent `onBehalfOf` it, made a motion; `due` is when a challenge is to be
  /// decided.
  record Filed(String motion, Motion asked, Optional<String> onBehalfOf, Optional<Due> due)
      implements MotionAct {
    @Override
    public Json.Obj body() {
      return asked
          .toJson()
          .and(Json.obj("motion", motion, "onBehalfOf", onBehalfOf, "due", due.map(Due::toJson)));
    }
  }

  /// It was decided, with the reason.
  record Decided(String motion, boolean granted, String reason) implements MotionAct {
    @Override
    public Json.Obj body() {
      return Json.obj("motion", motion, "granted", granted, "reason", reason);
    }
  }

  /// Its party took it back.
  record Withdrawn(String motion) implements MotionAct {
    @Override
    public Json.Obj body() {
      return Json.obj("motion", motion);
    }
  }

  /// Reads `Filed`.
  static Act filed(Json.Obj body) {
    return new Filed(
        body.requireString("motion"),
        Motion.fromJson(body),
        body.string("onBehalfOf"),
        body.object("due").map(Due::fromJson));
  }

  /// Reads `Decided`.
  static Act decided(Json.Obj body) {
    return new Decided(
        body.requireString("motion"), body.bool("granted", false), body.requireString("reason"));
  }

  /// Reads `Withdrawn`.
  static Act withdrawn(Json.Obj body) {
    return new Withdrawn(body.requireString("motion"));
  }
}
