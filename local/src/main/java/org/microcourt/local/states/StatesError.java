package org.microcourt.local.states;

import org.microcourt.json.Json;

/// An error in a running state machine, by its name (`States.Timeout`, an exception's class name)
/// and its cause. Retriers and catchers match the name.
final class StatesError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final String TIMEOUT = "States.Timeout";
  static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
  static final String TASK_FAILED = "States.TaskFailed";
  static final String ALL = "States.ALL";
  static final String RUNTIME = "States.Runtime";
  static final String DATA_LIMIT = "States.DataLimitExceeded";
  static final String QUERY = "States.QueryEvaluationError";
  static final String NO_CHOICE = "States.NoChoiceMatched";

  private final String error;
  private final String explanation;

  StatesError(String error, String explanation) {
    super(error + ": " + explanation, null, false, false);
    this.error = error;
    this.explanation = explanation;
  }

  String error() {
    return error;
  }

  String explanation() {
    return explanation;
  }

  /// `{"Error", "Cause"}`, as a catcher sees it.
  Json.Obj output() {
    return explanation.isEmpty()
        ? Json.obj("Error", error)
        : Json.obj("Error", error, "Cause", explanation);
  }

  /// Whether a name in `ErrorEquals` means this error.
  boolean is(String pattern) {
    return switch (pattern) {
      case ALL -> !error.equals(DATA_LIMIT) && !error.equals(RUNTIME);
      case TASK_FAILED ->
          !error.equals(TIMEOUT) && !error.equals(DATA_LIMIT) && !error.equals(RUNTIME);
      case TIMEOUT -> error.equals(TIMEOUT) || error.equals(HEARTBEAT_TIMEOUT);
      default -> error.equals(pattern);
    };
  }
}
