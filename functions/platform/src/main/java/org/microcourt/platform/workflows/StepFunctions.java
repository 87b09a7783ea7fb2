package org.microcourt.platform.workflows;

import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.json.Json;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/// Workflows in Step Functions, of a standard state machine.
public final class StepFunctions implements Workflows {
  private final SfnClient client;
  private final String stateMachine;

  /// The state machine with this ARN.
  public StepFunctions(SfnClient client, String stateMachine) {
    this.client = client;
    this.stateMachine = stateMachine;
  }

  @Override
  public Start start(String name, Json.Obj input) {
    return call(
        "start",
        () -> {
          try {
            client.startExecution(
                start -> start.stateMachineArn(stateMachine).name(name).input(input.canonical()));
            return Start.STARTED;
          } catch (ExecutionAlreadyExistsException _) {
            return Start.STARTED_BEFORE;
          }
        });
  }

  @Override
  public void stop(String name, String cause) {
    call(
        "stop",
        () -> {
          try {
            client.stopExecution(stop -> stop.executionArn(execution(name)).cause(cause));
            return true;
          } catch (ExecutionDoesNotExistException _) {
            return false;
          }
        });
  }

  @Override
  public Optional<Status> describe(String name) {
    return call(
        "describe",
        () -> {
          try {
            String arn = execution(name);
            return Optional.of(status(client.describeExecution(d -> d.executionArn(arn)).status()));
          } catch (ExecutionDoesNotExistException _) {
            return Optional.empty();
          }
        });
  }

  @Override
  public boolean succeed(String taskToken, Json.Obj output) {
    return answer(
        "succeed",
        () -> client.sendTaskSuccess(s -> s.taskToken(taskToken).output(output.canonical())));
  }

  @Override
  public boolean fail(String taskToken, String error, String cause) {
    return answer(
        "fail",
        () -> client.sendTaskFailure(f -> f.taskToken(taskToken).error(error).cause(cause)));
  }

  private static boolean answer(String what, Runnable answer) {
    return call(
        what,
        () -> {
          try {
            answer.run();
            return true;
          } catch (TaskTimedOutException | TaskDoesNotExistException waitsNoMore) {
            return false;
          }
        });
  }

  /// `arn:…:stateMachine:machine` and a name make `arn:…:execution:machine:name`.
  private String execution(String name) {
    return stateMachine.replace(":stateMachine:", ":execution:") + ":" + name;
  }

  private static Status status(ExecutionStatus status) {
    return switch (status) {
      case SUCCEEDED -> Status.SUCCEEDED;
      case ABORTED -> Status.STOPPED;
      case FAILED, TIMED_OUT, UNKNOWN_TO_SDK_VERSION -> Status.FAILED;
      case RUNNING, PENDING_REDRIVE -> Status.RUNNING;
    };
  }

  private static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new WorkflowsException(what, e);
    }
  }
}
