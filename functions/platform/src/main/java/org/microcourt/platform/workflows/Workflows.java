package org.microcourt.platform.workflows;

import java.util.Optional;
import org.microcourt.json.Json;

/// The executions of one state machine, by name. Every method may throw a `WorkflowsException`.
public interface Workflows {
  /// What a start found.
  enum Start {
    STARTED,
    STARTED_BEFORE
  }

  /// Where an execution is.
  enum Status {
    RUNNING,
    SUCCEEDED,
    FAILED,
    STOPPED
  }

  /// Starts an execution; a name is used once, so that a repeated start changes nothing.
  Start start(String name, Json.Obj input);

  /// Ends an execution; one that is over or unknown stays as it is.
  void stop(String name, String cause);

  /// The state of an execution; empty when there is none of this name.
  Optional<Status> describe(String name);

  /// Ends a waiting task well. Tells whether it still waited.
  boolean succeed(String taskToken, Json.Obj output);

  /// Ends a waiting task badly. Tells whether it still waited.
  boolean fail(String taskToken, String error, String cause);
}
