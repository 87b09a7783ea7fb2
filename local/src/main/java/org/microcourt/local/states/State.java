package org.microcourt.local.states;

import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;

/// A state of a machine. Members of type `Json` may hold JSONata in `{% %}`.
sealed interface State {
  String name();

  /// What a state makes of its result: variables, and what goes on to the next.
  record Result(Optional<Json> assign, Optional<Json> output) {}

  /// The next state; none at an end.
  record Next(Optional<String> name) {}

  /// What happens on errors.
  record Handling(List<Retrier> retriers, List<Catcher> catchers) {}

  /// Where an error leads.
  record Catcher(List<String> errors, Result result, String next) {
    boolean catches(StatesError error) {
      return errors.stream().anyMatch(error::is);
    }
  }

  /// A way out of a choice.
  record Rule(Json condition, Result result, String next) {}

  /// A state whose work can fail, be tried again and be caught.
  sealed interface Working extends State {
    Handling handling();

    Result result();

    Next next();
  }

  /// Calls a function.
  record Task(
      String name,
      TaskResource resource,
      Optional<Json> arguments,
      Optional<Json> timeoutSeconds,
      Optional<Json> heartbeatSeconds,
      Handling handling,
      Result result,
      Next next)
      implements Working {}

  /// Runs all branches at once.
  record Parallel(
      String name,
      List<Graph> branches,
      Optional<Json> arguments,
      Handling handling,
      Result result,
      Next next)
      implements Working {}

  /// Runs one graph for each item.
  record Each(
      String name,
      Graph processor,
      Optional<Json> items,
      Optional<Json> selector,
      Optional<Json> maxConcurrency,
      Handling handling,
      Result result,
      Next next)
      implements Working {}

  /// Hands its input on.
  record Pass(String name, Result result, Next next) implements State {}

  /// Waits for some seconds or until a time.
  record Wait(
      String name, Optional<Json> seconds, Optional<Json> timestamp, Result result, Next next)
      implements State {}

  /// Goes the first way whose condition holds.
  record Choice(String name, List<Rule> rules, Optional<String> otherwise, Result result)
      implements State {}

  /// Ends well.
  record Succeed(String name, Result result) implements State {}

  /// Ends with an error.
  record Fail(String name, Optional<Json> error, Optional<Json> cause) implements State {}
}
