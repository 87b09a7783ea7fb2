package org.microcourt.act;

import java.util.List;
import java.util.Optional;
import org.microcourt.call.Medium;
import org.microcourt.json.Json;

/// What is done about calls. That they took place is recorded, never what was said or shown.
public sealed interface CallAct extends Act {
  /// The call, `v1` and so on.
  String call();

  /// The court called participants, within a session or outside of any.
  record Started(String call, Optional<String> session, Medium medium, List<String> callees)
      implements CallAct {
    public Started {
      callees = List.copyOf(callees);
    }

    @Override
    public Json.Obj body() {
      return Json.obj("call", call, "session", session, "medium", medium, "callees", callees);
    }
  }

  /// Somebody came in, also once more: from another device, or after a page was loaded again.
  record Joined(String call, Optional<String> session) implements CallAct {
    @Override
    public Json.Obj body() {
      return Json.obj("call", call, "session", session);
    }
  }

  /// Somebody went out, while the call goes on.
  record Left(String call, Optional<String> session) implements CallAct {
    @Override
    public Json.Obj body() {
      return Json.obj("call", call, "session", session);
    }
  }

  /// Somebody who was called does not come.
  record Declined(String call, Optional<String> session) implements CallAct {
    @Override
    public Json.Obj body() {
      return Json.obj("call", call, "session", session);
    }
  }

  /// The court ended it; `missed` are those who had neither come nor declined.
  record Ended(String call, Optional<String> session, List<String> missed) implements CallAct {
    public Ended {
      missed = List.copyOf(missed);
    }

    @Override
    public Json.Obj body() {
      return Json.obj("call", call, "session", session, "missed", missed);
    }
  }

  /// Reads `Started`.
  static Act started(Json.Obj body) {
    return new Started(
        call(body),
        body.string("session"),
        Medium.parse(body.requireString("medium"), "medium"),
        body.strings("callees"));
  }

  /// Reads `Joined`.
  static Act joined(Json.Obj body) {
    return new Joined(call(body), body.string("session"));
  }

  /// Reads `Left`.
  static Act left(Json.Obj body) {
    return new Left(call(body), body.string("session"));
  }

  /// Reads `Declined`.
  static Act declined(Json.Obj body) {
    return new Declined(call(body), body.string("session"));
  }

  /// Reads `Ended`.
  static Act ended(Json.Obj body) {
    return new Ended(call(body), body.string("session"), body.strings("missed"));
  }

  private static String call(Json.Obj body) {
    return body.requireString("call");
  }
}
