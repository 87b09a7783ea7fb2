package org.microcourt.local.lambda;

import java.time.Duration;
import java.util.List;
import org.microcourt.json.Json;

/// What came of calling a function.
public sealed interface Invocation {
  /// It answered; `null` when it wrote nothing.
  record Returned(Json payload) implements Invocation {}

  /// It threw, or could not be started. `errorType` is the class name of what was thrown.
  record Failed(String errorType, String errorMessage, List<String> stackTrace)
      implements Invocation {
    public Failed {
      stackTrace = List.copyOf(stackTrace);
    }

    /// The error as Lambda hands it to the caller.
    public Json.Obj payload() {
      return Json.obj(
          "errorMessage", errorMessage, "errorType", errorType, "stackTrace", stackTrace);
    }
  }

  /// It did not answer within its time limit.
  record TimedOut(Duration limit) implements Invocation {}

  /// The template has no such function.
  record Missing(String function) implements Invocation {}
}
