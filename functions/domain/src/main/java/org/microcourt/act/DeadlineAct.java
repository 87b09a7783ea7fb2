package org.microcourt.act;

import java.util.List;
import java.util.Optional;
import org.microcourt.deadline.Subject;
import org.microcourt.json.Json;

/// What the clock finds, for one version of a subject's due time.
public sealed interface DeadlineAct extends Act {
  /// Whose due time it is.
  Subject subject();

  /// It reminded those who had not yet acted, at a point before the due time.
  record Reminded(
      Subject subject, Optional<String> session, int version, String point, List<String> silent)
      implements DeadlineAct {
    public Reminded {
      silent = List.copyOf(silent);
    }

    @Override
    public Json.Obj body() {
      return Json.obj(
          "subject", subject.text(),
          "session", session,
          "version", version,
          "point", point,
          "silent", silent);
    }
  }

  /// The time was over and `silent` had not acted. What follows is the judge's to say.
  record Expired(Subject subject, Optional<String> session, int version, List<String> silent)
      implements DeadlineAct {
    public Expired {
      silent = List.copyOf(silent);
    }

    @Override
    public Json.Obj body() {
      return Json.obj(
          "subject", subject.text(), "session", session, "version", version, "silent", silent);
    }
  }
}
