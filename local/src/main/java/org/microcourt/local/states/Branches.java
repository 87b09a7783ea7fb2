package org.microcourt.local.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.microcourt.json.Json;

/// Graphs that run side by side. Each sees the variables of the state around it and keeps its own
/// to itself; when one fails the others are stopped.
final class Branches {
  private final Interpreter interpreter;
  private final Interpreter.Path path;
  private final Map<String, Json> variables;
  private final List<Callable<Json>> work = new ArrayList<>();

  Branches(Interpreter interpreter, Interpreter.Path path, Map<String, Json> variables) {
    this.interpreter = interpreter;
    this.path = path;
    this.variables = variables;
  }

  /// Adds a graph with its input; `more` is what its context shows beside the usual.
  void add(Graph graph, Json input, Json.Obj more) {
    Json.Obj shown = more.members().isEmpty() ? path.more() : more;
    Interpreter.Path own =
        new Interpreter.Path(path.trail().branch(), Position.Follower.NONE, shown);
    work.add(() -> interpreter.run(graph, interpreter.start(graph, input, variables), own));
  }

  /// Runs all, `most` at a time, and gives their outputs in the order in which they were added.
  Json.Arr all(int most) throws InterruptedException {
    Semaphore places = new Semaphore(most);
    List<Future<Json>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        CompletionService<Json> completion = new ExecutorCompletionService<>(threads);
        int done = 0;
        for (Callable<Json> one : work) {
          places.acquire();
          results.add(completion.submit(() -> released(one, places)));
          for (Future<Json> ended = completion.poll(); ended != null; ended = completion.poll()) {
            value(ended);
            done++;
          }
        }
        for (; done < work.size(); done++) {
          value(completion.take());
        }
        List<Json> outputs = new ArrayList<>();
        for (Future<Json> result : results) {
          outputs.add(value(result));
        }
        return new Json.Arr(outputs);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static Json released(Callable<Json> one, Semaphore places) throws Exception {
    try {
      return one.call();
    } finally {
      places.release();
    }
  }

  private static Json value(Future<Json> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StatesError error) {
        throw error;
      }
      throw new StatesError(StatesError.RUNTIME, String.valueOf(e.getCause()));
    }
  }
}
