package org.microcourt.local.lambda;

import org.microcourt.json.Json;

/// Calls a function and waits for its answer.
@FunctionalInterface
public interface Invoker {
  /// Calls the function with this id, name or ARN (an alias or version behind it is accepted).
  Invocation invoke(String function, Json.Obj event);
}
