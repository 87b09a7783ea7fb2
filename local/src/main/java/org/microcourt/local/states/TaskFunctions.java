package org.microcourt.local.states;

import java.util.List;
import org.microcourt.json.Json;

/// The functions that the tasks of state machines call.
@FunctionalInterface
public interface TaskFunctions {

  /// Calls a function by its ARN, which may end in an alias, and waits for its answer. An interrupt
  /// means that nobody waits any more.
  Answer call(String arn, Json payload);

  /// How a call ended.
  sealed interface Answer {}

  /// The function returned.
  record Returned(Json value) implements Answer {}

  /// The function threw; `errorType` is the exception's class name.
  record Failed(String errorType, String errorMessage, List<String> trace) implements Answer {
    public Failed {
      trace = List.copyOf(trace);
    }
  }

  /// The function took longer than its own time-out.
  record TimedOut(String message) implements Answer {}

  /// There is no such function.
  record Missing() implements Answer {}
}
