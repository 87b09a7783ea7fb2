package org.microcourt.platform.call;

import org.microcourt.json.Json;

/// Another function, called and waited for.
public interface Callee {
  /// What came of a call.
  sealed interface Outcome {
    /// It answered.
    record Answered(Json.Obj answer) implements Outcome {}

    /// It has not answered in the time that there is; it goes on.
    record Late() implements Outcome {}
  }

  /// Calls it once; what it does must bear to be done again.
  ///
  /// @throws CalleeException if it failed or cannot be reached
  Outcome call(Json.Obj event);
}
