package org.microcourt.local.states;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// A state machine as Amazon States Language defines it, checked when it is read.
///
/// @param timeoutSeconds after which an execution ends with `States.Timeout`
record Definition(Graph graph, OptionalLong timeoutSeconds, Json.Obj source) {
  private static final List<String> JSON_PATH =
      List.of("InputPath", "Parameters", "ResultSelector", "ResultPath", "OutputPath");

  /// Reads a definition.
  ///
  /// @throws IllegalArgumentException if it is not well-formed or uses what is not supported; the
  ///   message names the state
  static Definition of(Json.Obj json) {
    try {
      String language = json.string("QueryLanguage").orElse("JSONPath");
      OptionalLong timeout =
          json.integer("TimeoutSeconds").map(OptionalLong::of).orElse(OptionalLong.empty());
      return new Definition(graph(json, language), timeout, json);
    } catch (JsonException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Graph graph(Json.Obj json, String language) {
    Map<String, State> states = new LinkedHashMap<>();
    Json.Obj written = json.requireObject("States");
    for (String name : written.members().keySet()) {
      try {
        states.put(name, state(name, written.requireObject(name), language));
      } catch (JsonException | IllegalArgumentException e) {
        throw new IllegalArgumentException("state " + name + ": " + e.getMessage(), e);
      }
    }
    Graph graph = new Graph(json.requireString("StartAt"), states);
    checkTargets(graph);
    return graph;
  }

  private static void checkTargets(Graph graph) {
    List<String> targets = new ArrayList<>(List.of(graph.start()));
    graph.states().values().forEach(state -> targets.addAll(targets(state)));
    for (String target : targets) {
      if (!graph.states().containsKey(target)) {
        throw new IllegalArgumentException("there is no state " + target);
      }
    }
  }

  private static List<String> targets(State state) {
    List<String> targets = new ArrayList<>();
    switch (state) {
      case State.Working working -> {
        working.next().name().ifPresent(targets::add);
        working.handling().catchers().forEach(catcher -> targets.add(catcher.next()));
      }
      case State.Pass pass -> pass.next().name().ifPresent(targets::add);
      case State.Wait wait -> wait.next().name().ifPresent(targets::add);
      case State.Choice choice -> {
        choice.rules().forEach(rule -> targets.add(rule.next()));
        choice.otherwise().ifPresent(targets::add);
      }
      case State.Succeed _, State.Fail _ -> {}
    }
    return targets;
  }

  private static State state(String name, Json.Obj json, String machineLanguage) {
    String language = json.string("QueryLanguage").orElse(machineLanguage);
    if (!language.equals("JSONata")) {
      throw new IllegalArgumentException(
          "its query language is " + language + "; only JSONata is supported");
    }
    for (String field : JSON_PATH) {
      if (json.get(field).isPresent()) {
        throw new IllegalArgumentException(field + " belongs to JSONPath");
      }
    }
    return switch (json.requireString("Type")) {
      case "Task" -> task(name, json);
      case "Parallel" -> parallel(name, json, language);
      case "Map" -> each(name, json, language);
      case "Pass" -> new State.Pass(name, result(json), next(json));
      case "Wait" -> waits(name, json);
      case "Choice" -> choice(name, json);
      case "Succeed" -> new State.Succeed(name, result(json));
      case "Fail" -> new State.Fail(name, json.get("Error"), json.get("Cause"));
      default -> throw new IllegalArgumentException("there is no type " + json.string("Type"));
    };
  }

  private static State task(String name, Json.Obj json) {
    return new State.Task(
        name,
        TaskResource.of(json.requireString("Resource")),
        json.get("Arguments"),
        json.get("TimeoutSeconds"),
        json.get("HeartbeatSeconds"),
        handling(json),
        result(json),
        next(json));
  }

  private static State parallel(String name, Json.Obj json, String language) {
    List<Graph> branches = new ArrayList<>();
    json.objects("Branches").forEach(branch -> branches.add(graph(branch, language)));
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("it has no branches");
    }
    return new State.Parallel(
        name,
        List.copyOf(branches),
        json.get("Arguments"),
        handling(json),
        result(json),
        next(json));
  }

  private static State each(String name, Json.Obj json, String language) {
    Json.Obj processor = json.requireObject("ItemProcessor");
    String mode =
        processor.object("ProcessorConfig").flatMap(c -> c.string("Mode")).orElse("INLINE");
    if (!mode.equals("INLINE")) {
      throw new IllegalArgumentException("a Map of mode " + mode + " is not supported");
    }
    return new State.Each(
        name,
        graph(processor, language),
        json.get("Items"),
        json.get("ItemSelector"),
        json.get("MaxConcurrency"),
        handling(json),
        result(json),
        next(json));
  }

  private static State waits(String name, Json.Obj json) {
    if (json.get("Seconds").isPresent() == json.get("Timestamp").isPresent()) {
      throw new IllegalArgumentException("it needs Seconds or Timestamp");
    }
    return new State.Wait(
        name, json.get("Seconds"), json.get("Timestamp"), result(json), next(json));
  }

  private static State choice(String name, Json.Obj json) {
    List<State.Rule> rules = new ArrayList<>();
    for (Json.Obj rule : json.objects("Choices")) {
      Json condition =
          rule.get("Condition")
              .orElseThrow(() -> new IllegalArgumentException("a choice has no Condition"));
      rules.add(new State.Rule(condition, result(rule), rule.requireString("Next")));
    }
    return new State.Choice(name, List.copyOf(rules), json.string("Default"), result(json));
  }

  private static State.Result result(Json.Obj json) {
    return new State.Result(json.get("Assign"), json.get("Output"));
  }

  private static State.Next next(Json.Obj json) {
    Optional<String> next = json.string("Next");
    if (next.isPresent() == json.bool("End", false)) {
      throw new IllegalArgumentException("it needs either Next or End");
    }
    return new State.Next(next);
  }

  private static State.Handling handling(Json.Obj json) {
    List<State.Catcher> catchers = new ArrayList<>();
    for (Json.Obj catcher : json.objects("Catch")) {
      catchers.add(
          new State.Catcher(
              catcher.strings("ErrorEquals"), result(catcher), catcher.requireString("Next")));
    }
    return new State.Handling(
        json.objects("Retry").stream().map(Retrier::of).toList(), List.copyOf(catchers));
  }
}
