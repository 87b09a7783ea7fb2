package org.microcourt.local.states;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// Where an execution is: a state that was entered with an input and variables. `token` is set when
/// a task had been handed to somebody who has yet to answer.
record Position(
    String state,
    Json input,
    Map<String, Json> variables,
    Instant entered,
    Optional<String> token) {

  Position {
    variables = Map.copyOf(variables);
  }

  static Position of(String state, Json input, Map<String, Json> variables, Instant entered) {
    return new Position(state, input, variables, entered, Optional.empty());
  }

  Position submitted(String to) {
    return new Position(state, input, variables, entered, Optional.of(to));
  }

  Json.Obj toJson() {
    return Json.obj("state", state, "input", input, "variables", variables, "entered", entered);
  }

  static Position fromJson(Json.Obj json) {
    return of(
        json.requireString("state"),
        json.members().getOrDefault("input", Json.Null.NULL),
        json.requireObject("variables").members(),
        Instants.parse(json.requireString("entered"), "entered"));
  }

  /// What follows an execution from position to position.
  interface Follower {
    /// Follows nothing.
    Follower NONE =
        new Follower() {
          @Override
          public void entered(Position position) {}

          @Override
          public void submitted(String token) {}
        };

    void entered(Position position);

    /// The task of the current state was handed over with this token.
    void submitted(String token);
  }
}
