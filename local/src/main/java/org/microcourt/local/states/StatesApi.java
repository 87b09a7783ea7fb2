package org.microcourt.local.states;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.microcourt.json.Json;

/// The operations of the service's API, from request to response.
final class StatesApi {
  private static final int DEFAULT_PAGE = 100;
  private static final int MOST_PAGE = 1000;

  private final StateMachines machines;

  StatesApi(StateMachines machines) {
    this.machines = machines;
  }

  Json.Obj call(String operation, Json.Obj request) {
    return switch (operation) {
      case "StartExecution" -> start(request);
      case "StopExecution" -> stop(request);
      case "DescribeExecution" -> describe(machines.execution(required(request, "executionArn")));
      case "ListExecutions" -> list(request);
      case "GetExecutionHistory" -> history(request);
      case "SendTaskSuccess" -> succeed(request);
      case "SendTaskFailure" -> fail(request);
      case "SendTaskHeartbeat" -> {
        machines.waiting(required(request, "taskToken")).beat();
        yield Json.obj();
      }
      case "DescribeStateMachine" ->
          describe(machines.machine(required(request, "stateMachineArn")));
      case "ListStateMachines" ->
          Json.obj("stateMachines", machines.machines().stream().map(StatesApi::listed).toList());
      default ->
          throw new StatesException("UnknownOperationException", operation + " is not supported");
    };
  }

  private static String required(Json.Obj request, String key) {
    return request
        .string(key)
        .orElseThrow(() ->
            new StatesException(
                "ValidationException",
                "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
                    .formatted(key)));
  }

  private Json.Obj start(Json.Obj request) {
    Execution execution =
        machines.start(
            required(request, "stateMachineArn"),
            request.string("name").orElseGet(() -> UUID.randomUUID().toString()),
            request.string("input").orElse("{}"));
    return Json.obj(
        "executionArn",
        execution.facts().arn(),
        "startDate",
        History.seconds(execution.facts().started()));
  }

  private Json.Obj stop(Json.Obj request) {
    Execution execution =
        machines.stop(
            required(request, "executionArn"),
            request.string("error").orElse(""),
            request.string("cause").orElse(""));
    return Json.obj(
        "stopDate", execution.ending().map(end -> History.seconds(end.at())).orElse(0d));
  }

  private static Json.Obj listed(Execution execution) {
    Execution.Facts facts = execution.facts();
    Json.Obj listed =
        Json.obj(
            "executionArn", facts.arn(),
            "stateMachineArn", facts.machine(),
            "name", facts.name(),
            "status", execution.status(),
            "startDate", History.seconds(facts.started()));
    return execution
        .ending()
        .map(end -> listed.with("stopDate", History.seconds(end.at())))
        .orElse(listed);
  }

  private static Json.Obj describe(Execution execution) {
    Json.Obj described =
        listed(execution)
            .with("input", execution.facts().input())
            .with("inputDetails", Json.obj("included", true))
            .with("redriveCount", 0);
    Execution.Ending ending = execution.ending().orElse(null);
    if (ending == null) {
      return described;
    }
    if (ending.output().isPresent()) {
      described =
          described
              .with("output", ending.output().get().text())
              .with("outputDetails", Json.obj("included", true));
    }
    StatesError error = ending.error().orElse(null);
    return error == null
        ? described
        : described.with("error", error.error()).with("cause", error.explanation());
  }

  private Json.Obj list(Json.Obj request) {
    List<Execution> all =
        new ArrayList<>(machines.executions(required(request, "stateMachineArn")));
    request
        .string("statusFilter")
        .ifPresent(status -> all.removeIf(one -> !one.status().name().equals(status)));
    return page(request, all, "executions", StatesApi::listed);
  }

  private Json.Obj history(Json.Obj request) {
    Execution execution = machines.execution(required(request, "executionArn"));
    List<Json.Obj> events = new ArrayList<>(execution.history().events());
    if (request.bool("reverseOrder", false)) {
      Collections.reverse(events);
    }
    return page(request, events, "events", event -> event);
  }

  private static <T> Json.Obj page(
      Json.Obj request, List<T> all, String member, Function<T, Json.Obj> written) {
    int size = request.integer("maxResults").map(Long::intValue).orElse(0);
    int most = size == 0 ? DEFAULT_PAGE : Math.min(size, MOST_PAGE);
    int from = request.string("nextToken").map(StatesApi::offset).orElse(0);
    int to = Math.min(all.size(), from + most);
    List<Json.Obj> items = all.subList(Math.min(from, to), to).stream().map(written).toList();
    Json.Obj page = Json.obj(member, items);
    return to < all.size() ? page.with("nextToken", String.valueOf(to)) : page;
  }

  private static int offset(String token) {
    try {
      return Integer.parseUnsignedInt(token);
    } catch (NumberFormatException _) {
      throw new StatesException("InvalidToken", "Invalid Token: '" + token + "'");
    }
  }

  private Json.Obj succeed(Json.Obj request) {
    Tokens.Waiting waiting = machines.waiting(required(request, "taskToken"));
    return first(waiting.succeed(Requests.output(required(request, "output"))));
  }

  private Json.Obj fail(Json.Obj request) {
    Tokens.Waiting waiting = machines.waiting(required(request, "taskToken"));
    return first(
        waiting.fail(
            new StatesError(
                request.string("error").orElse(""), request.string("cause").orElse(""))));
  }

  private static Json.Obj first(boolean first) {
    if (!first) {
      throw StateMachines.late();
    }
    return Json.obj();
  }

  private static Json.Obj describe(StateMachines.Machine machine) {
    return listed(machine)
        .with("status", "ACTIVE")
        .with("definition", machine.spec().definition().text())
        .with("roleArn", "arn:aws:iam::000000000000:role/local");
  }

  private static Json.Obj listed(StateMachines.Machine machine) {
    return Json.obj(
        "stateMachineArn",
        machine.spec().arn(),
        "name",
        machine.spec().name(),
        "type",
        "STANDARD",
        "creationDate",
        0);
  }
}
