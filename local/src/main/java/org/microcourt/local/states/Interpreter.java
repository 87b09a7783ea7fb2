package org.microcourt.local.states;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// Runs the states of one execution, on the thread that calls it. An interrupt ends the run.
final class Interpreter {
  private final Json.Obj context;
  private final Queries queries;
  private final Waits waits;
  private final TaskCalls calls;
  private final RandomGenerator random;

  /// `context` is what `$states.context` shows of execution and machine.
  Interpreter(
      Json.Obj context, Queries queries, Waits waits, TaskCalls calls, RandomGenerator random) {
    this.context = context;
    this.queries = queries;
    this.waits = waits;
    this.calls = calls;
    this.random = random;
  }

  /// Where and for whom a graph runs; `more` is what its context shows beside the usual.
  record Path(History.Trail trail, Position.Follower follower, Json.Obj more) {}

  private record Visit(State state, Position position, Path path) {}

  private record Step(Json output, Map<String, Json> variables, Optional<String> next) {}

  /// Runs a graph from a position to one of its ends and gives its output; a `StatesError` that no
  /// state catches comes out.
  Json run(Graph graph, Position start, Path path) throws InterruptedException {
    Position position = start;
    while (true) {
      State state = graph.state(position.state());
      String type = type(state);
      path.follower().entered(position);
      path.trail().add(type + "Entered", "stateEntered", entered(position));
      Step step = step(new Visit(state, position, path));
      TaskCalls.limited(step.output(), "output of state " + state.name());
      path.trail()
          .add(
              type + "Exited",
              "stateExited",
              Json.obj("name", state.name(), "output", step.output().text()));
      if (step.next().isEmpty()) {
        return step.output();
      }
      position =
          Position.of(step.next().get(), step.output(), step.variables(), waits.clock().instant());
    }
  }

  /// The position at which a graph begins.
  Position start(Graph graph, Json input, Map<String, Json> variables) {
    return Position.of(graph.start(), input, variables, waits.clock().instant());
  }

  private static Json.Obj entered(Position position) {
    return Json.obj("name", position.state(), "input", position.input().text());
  }

  private static String type(State state) {
    return switch (state) {
      case State.Task _ -> "TaskState";
      case State.Parallel _ -> "ParallelState";
      case State.Each _ -> "MapState";
      case State.Pass _ -> "PassState";
      case State.Wait _ -> "WaitState";
      case State.Choice _ -> "ChoiceState";
      case State.Succeed _ -> "SucceedState";
      case State.Fail _ -> "FailState";
    };
  }

  private Step step(Visit visit) throws InterruptedException {
    Json input = visit.position().input();
    Queries.View view = view(visit, 0);
    return switch (visit.state()) {
      case State.Working working -> work(working, visit);
      case State.Pass pass -> finish(pass.result(), view, input, pass.next().name());
      case State.Wait wait -> {
        waits.until(end(wait, view, visit.position().entered()));
        yield finish(wait.result(), view, input, wait.next().name());
      }
      case State.Choice choice -> choose(choice, view, input);
      case State.Succeed succeed -> finish(succeed.result(), view, input, Optional.empty());
      case State.Fail fail ->
          throw new StatesError(
              fail.error().map(json -> text(json, view, "Error")).orElse(""),
              fail.cause().map(json -> text(json, view, "Cause")).orElse(""));
    };
  }

  private Step choose(State.Choice choice, Queries.View view, Json input) {
    for (State.Rule rule : choice.rules()) {
      Json holds = queries.evaluate(rule.condition(), view, "Choices/Condition");
      if (!(holds instanceof Json.Bool(boolean truth))) {
        throw new StatesError(StatesError.QUERY, "a Condition must be true or false");
      }
      if (truth) {
        return finish(rule.result(), view, input, Optional.of(rule.next()));
      }
    }
    if (choice.otherwise().isEmpty()) {
      throw new StatesError(
          StatesError.NO_CHOICE, "State " + choice.name() + " has no choice that holds");
    }
    return finish(choice.result(), view, input, choice.otherwise());
  }

  private Instant end(State.Wait wait, Queries.View view, Instant entered) {
    if (wait.seconds().isPresent()) {
      return entered.plus(seconds(wait.seconds().get(), view, "Seconds"));
    }
    String time = text(wait.timestamp().orElseThrow(), view, "Timestamp");
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw new StatesError(StatesError.QUERY, "'%s' is no timestamp".formatted(time));
    }
  }

  /// Works until it succeeds, no retrier wants another attempt, or a catcher takes over.
  private Step work(State.Working state, Visit visit) throws InterruptedException {
    int[] used = new int[state.handling().retriers().size()];
    for (int attempt = 0; ; attempt++) {
      Queries.View view = view(visit, attempt);
      try {
        Json result = result(state, visit, view, attempt);
        return finish(state.result(), view.with("result", result), result, state.next().name());
      } catch (StatesError e) {
        Optional<Duration> delay = delay(state.handling().retriers(), used, e);
        if (delay.isEmpty()) {
          return caught(state, view, e);
        }
        waits.pause(delay.get());
      }
    }
  }

  private Optional<Duration> delay(List<Retrier> retriers, int[] used, StatesError error) {
    for (int i = 0; i < used.length; i++) {
      Retrier retrier = retriers.get(i);
      if (retrier.retries(error)) {
        return used[i] < retrier.maxAttempts()
            ? Optional.of(retrier.delay(used[i]++, random))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Step caught(State.Working state, Queries.View view, StatesError error) {
    for (State.Catcher catcher : state.handling().catchers()) {
      if (catcher.catches(error)) {
        Json output = error.output();
        return finish(
            catcher.result(),
            view.with("errorOutput", output),
            output,
            Optional.of(catcher.next()));
      }
    }
    throw error;
  }

  private Json result(State.Working state, Visit visit, Queries.View view, int attempt)
      throws InterruptedException {
    return switch (state) {
      case State.Task task -> task(task, visit, view, attempt);
      case State.Parallel parallel -> {
        Json input = argument(parallel.arguments(), view, visit.position().input());
        visit.path().trail().add("ParallelStateStarted");
        Branches branches = new Branches(this, visit.path(), view.variables());
        parallel.branches().forEach(graph -> branches.add(graph, input, Json.obj()));
        yield branches.all(parallel.branches().size());
      }
      case State.Each each -> each(each, visit, view);
    };
  }

  private Json task(State.Task task, Visit visit, Queries.View view, int attempt)
      throws InterruptedException {
    Optional<String> submitted = attempt == 0 ? visit.position().token() : Optional.empty();
    Json.Obj shown = view.states().requireObject("context");
    String execution = shown.requireObject("Execution").requireString("Id");
    String token = submitted.orElseGet(() -> Tokens.fresh(execution));
    Queries.View inTask = view.with("context", shown.with("Task", Json.obj("Token", token)));
    Json arguments = argument(task.arguments(), inTask, visit.position().input());
    TaskCalls.limited(arguments, "input of task " + task.name());
    return calls.call(
        new TaskCalls.Attempt(
            task,
            arguments,
            token,
            submitted.isPresent(),
            task.timeoutSeconds().map(json -> seconds(json, view, "TimeoutSeconds")),
            task.heartbeatSeconds().map(json -> seconds(json, view, "HeartbeatSeconds"))),
        visit.path().trail(),
        visit.path().follower());
  }

  private Json each(State.Each each, Visit visit, Queries.View view) throws InterruptedException {
    Json input = visit.position().input();
    if (!(argument(each.items(), view, input) instanceof Json.Arr(List<Json> items))) {
      throw new StatesError(StatesError.QUERY, "the items of Map " + each.name() + " are no array");
    }
    long most =
        each.maxConcurrency()
            .map(json -> seconds(json, view, "MaxConcurrency").toSeconds())
            .orElse(0L);
    visit
        .path()
        .trail()
        .add("MapStateStarted", "mapStateStarted", Json.obj("length", items.size()));
    Branches branches = new Branches(this, visit.path(), view.variables());
    Json.Obj shown = view.states().requireObject("context");
    for (int i = 0; i < items.size(); i++) {
      Json.Obj item =
          Json.obj("Map", Json.obj("Item", Json.obj("Index", i, "Value", items.get(i))));
      Queries.View inItem = view.with("context", shown.with("Map", item.requireObject("Map")));
      branches.add(each.processor(), argument(each.selector(), inItem, items.get(i)), item);
    }
    return branches.all(most == 0 ? 40 : (int) most);
  }

  private Json argument(Optional<Json> written, Queries.View view, Json otherwise) {
    return written.map(json -> queries.evaluate(json, view, "Arguments")).orElse(otherwise);
  }

  private Step finish(
      State.Result result, Queries.View view, Json otherwise, Optional<String> next) {
    Json output =
        result.output().map(json -> queries.evaluate(json, view, "Output")).orElse(otherwise);
    Map<String, Json> variables = new HashMap<>(view.variables());
    result
        .assign()
        .map(json -> queries.evaluate(json, view, "Assign"))
        .ifPresent(assigned -> {
          if (assigned instanceof Json.Obj(Map<String, Json> members)) {
            variables.putAll(members);
          }
        });
    return new Step(output, variables, next);
  }

  private Queries.View view(Visit visit, int retries) {
    Map<String, Json> shown = new HashMap<>(context.members());
    shown.putAll(visit.path().more().members());
    shown.put(
        "State",
        Json.obj(
            "EnteredTime",
            Instants.text(visit.position().entered()),
            "Name",
            visit.state().name(),
            "RetryCount",
            retries));
    return new Queries.View(
        Json.obj("input", visit.position().input(), "context", new Json.Obj(shown)),
        visit.position().variables());
  }

  private Duration seconds(Json json, Queries.View view, String field) {
    Json value = queries.evaluate(json, view, field);
    if (value instanceof Json.Num(double number) && number >= 0 && number <= 99_999_999) {
      return Duration.ofMillis((long) (number * 1000));
    }
    throw new StatesError(StatesError.QUERY, field + " must be a number of at most 99999999");
  }

  private String text(Json json, Queries.View view, String field) {
    if (queries.evaluate(json, view, field) instanceof Json.Str(String text)) {
      return text;
    }
    throw new StatesError(StatesError.QUERY, field + " must be a string");
  }
}
