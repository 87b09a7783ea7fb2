package org.microcourt.courtroom.action;

import java.util.Optional;
import org.microcourt.courtroom.frame.Problem;
import org.microcourt.json.Json;
import org.microcourt.rule.Refusal;

/// What a frame is answered with.
sealed interface Reply {
  /// It is done.
  record Done(Json.Obj body) implements Reply {}

  /// It is not; `expected` is the number that comes next, after a gap.
  record Refused(Refusal refusal, Optional<Long> expected) implements Reply {
    Refused(Refusal refusal) {
      this(refusal, Optional.empty());
    }
  }

  static Reply problem(Problem problem) {
    return new Refused(problem.refusal());
  }

  /// `ok`, or the code of the error.
  default String outcome() {
    return switch (this) {
      case Done _ -> "ok";
      case Refused(Refusal refusal, Optional<Long> _) -> refusal.code();
    };
  }

  /// The frame of the reply to the request with this id.
  default Json.Obj frame(Optional<String> id) {
    Json.Obj re = Json.obj().with("re", id.<Json>map(Json::of).orElse(Json.Null.NULL));
    return switch (this) {
      case Done(Json.Obj body) -> re.with("ok", true).with("body", body);
      case Refused(Refusal refusal, Optional<Long> expected) -> {
        Json.Obj error = refusal.toJson();
        yield re.with("ok", false)
            .with("error", expected.map(n -> error.with("expected", n)).orElse(error));
      }
    };
  }
}
