package org.microcourt.local.states;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.microcourt.json.Json;

/// Does the work of task states: calls the function, waits for its answer or for the one that
/// brings back the token. A function that is too late is left running, as on AWS.
final class TaskCalls {
  static final int MOST_BYTES = 262_144;

  private final TaskFunctions functions;
  private final Tokens tokens;
  private final ExecutorService callers;

  TaskCalls(TaskFunctions functions, Tokens tokens, ExecutorService callers) {
    this.functions = functions;
    this.tokens = tokens;
    this.callers = callers;
  }

  /// One attempt of a task; `submitted` when it was handed over before a restart.
  record Attempt(
      State.Task task,
      Json arguments,
      String token,
      boolean submitted,
      Optional<Duration> timeout,
      Optional<Duration> heartbeat) {}

  /// The task's result, or the `StatesError` with which it failed.
  Json call(Attempt attempt, History.Trail trail, Position.Follower follower)
      throws InterruptedException {
    boolean waits =
        attempt.task().resource() instanceof TaskResource.LambdaInvoke(_, boolean w) && w;
    try (Tokens.Waiting waiting =
        tokens.open(attempt.token(), attempt.timeout(), attempt.heartbeat())) {
      Runnable handedOver =
          () -> {
            follower.submitted(attempt.token());
            trail.add("TaskSubmitted", "taskSubmitted", described(attempt));
          };
      if (!attempt.submitted()) {
        trail.add("TaskScheduled", "taskScheduled", scheduled(attempt));
        trail.add("TaskStarted", "taskStarted", described(attempt));
        start(() -> perform(attempt, waiting, waits, handedOver));
      }
      Json result = limited(waiting.await(), "result");
      trail.add("TaskSucceeded", "taskSucceeded", described(attempt).with("output", result.text()));
      return result;
    } catch (StatesError e) {
      boolean late = e.is(StatesError.TIMEOUT);
      trail.add(
          late ? "TaskTimedOut" : "TaskFailed",
          late ? "taskTimedOut" : "taskFailed",
          described(attempt).with("error", e.error()).with("cause", e.explanation()));
      throw e;
    }
  }

  private void start(Runnable work) throws InterruptedException {
    try {
      callers.execute(work);
    } catch (RejectedExecutionException e) {
      throw (InterruptedException) new InterruptedException("the court is closing").initCause(e);
    }
  }

  private void perform(
      Attempt attempt, Tokens.Waiting waiting, boolean waits, Runnable handedOver) {
    try {
      Json result = called(attempt);
      if (waits) {
        handedOver.run();
      } else {
        waiting.succeed(result);
      }
    } catch (StatesError e) {
      waiting.fail(e);
    } catch (RuntimeException e) {
      waiting.fail(new StatesError("Lambda.Unknown", e.toString()));
    }
  }

  private Json called(Attempt attempt) {
    return switch (attempt.task().resource()) {
      case TaskResource.Function(String arn) -> answered(arn, attempt.arguments());
      case TaskResource.LambdaInvoke _ -> {
        if (!(attempt.arguments() instanceof Json.Obj arguments)) {
          throw new StatesError(StatesError.RUNTIME, "lambda:invoke needs Arguments");
        }
        String function =
            arguments
                .string("FunctionName")
                .orElseThrow(() -> new StatesError(StatesError.RUNTIME, "FunctionName is missing"));
        String qualified =
            arguments
                .string("Qualifier")
                .map(qualifier -> function + ":" + qualifier)
                .orElse(function);
        Json payload = arguments.members().getOrDefault("Payload", Json.obj());
        yield Json.obj(
            "ExecutedVersion",
            "$LATEST",
            "Payload",
            answered(qualified, payload),
            "StatusCode",
            200);
      }
    };
  }

  private Json answered(String function, Json payload) {
    return switch (functions.call(function, payload)) {
      case TaskFunctions.Returned(Json value) -> value;
      case TaskFunctions.Failed failed ->
          throw new StatesError(
              failed.errorType(),
              Json.obj(
                      "errorMessage",
                      failed.errorMessage(),
                      "errorType",
                      failed.errorType(),
                      "stackTrace",
                      failed.trace())
                  .text());
      case TaskFunctions.TimedOut(String message) ->
          throw new StatesError(
              "Sandbox.Timedout",
              Json.obj("errorType", "Sandbox.Timedout", "errorMessage", message).text());
      case TaskFunctions.Missing _ ->
          throw new StatesError(
              "Lambda.ResourceNotFoundException",
              "Function not found: %s (Service: Lambda, Status Code: 404)".formatted(function));
    };
  }

  /// Data between states has a limit on AWS.
  static Json limited(Json json, String what) {
    if (json.text().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new StatesError(
          StatesError.DATA_LIMIT, "The %s exceeds %d bytes.".formatted(what, MOST_BYTES));
    }
    return json;
  }

  private static Json.Obj scheduled(Attempt attempt) {
    return described(attempt)
        .with("region", "local")
        .with("parameters", attempt.arguments().text())
        .with("timeoutInSeconds", attempt.timeout().map(Duration::toSeconds).orElse(99_999_999L));
  }

  private static Json.Obj described(Attempt attempt) {
    String arn = attempt.task().resource().arn();
    int service = arn.indexOf(":states:::lambda:");
    return Json.obj(
        "resourceType", "lambda", "resource", service < 0 ? arn : arn.substring(service + 17));
  }
}
