package org.microcourt.local.lambda;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.microcourt.json.Json;
import org.microcourt.local.template.FunctionSpec;

/// The template's functions. Each has one instance, made at its first call and used by all calls at
/// once, where Lambda would make an instance for each call that runs at the same time.
public final class Functions implements Invoker {
  private final Map<String, LoadedFunction> functions = new HashMap<>();

  /// These functions. `surroundings` gives the variables that Lambda or the operator would add to
  /// the template's (region, keys, endpoints); it is asked when an instance is made.
  public Functions(
      Collection<FunctionSpec> specs, Supplier<Map<String, String>> surroundings, Clock clock) {
    for (FunctionSpec spec : specs) {
      LoadedFunction function = new LoadedFunction(spec, surroundings, clock);
      functions.put(spec.id(), function);
      functions.put(spec.name(), function);
      functions.put(spec.arn(), function);
    }
  }

  @Override
  public Invocation invoke(String function, Json.Obj event) {
    return find(function)
        .map(found -> run(found, event))
        .orElseGet(() -> new Invocation.Missing(function));
  }

  /// How often the function was called, and how often an instance of it was made.
  public Stats stats(String function) {
    return known(function).stats();
  }

  /// The variables that an instance of the function made now would have.
  public Map<String, String> environment(String function) {
    return known(function).environment();
  }

  private LoadedFunction known(String function) {
    return find(function)
        .orElseThrow(() -> new IllegalArgumentException("no function " + function));
  }

  private Optional<LoadedFunction> find(String function) {
    LoadedFunction exact = functions.get(function);
    if (exact != null) {
      return Optional.of(exact);
    }
    int colon = function.lastIndexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.ofNullable(functions.get(function.substring(0, colon)));
  }

  private static Invocation run(LoadedFunction function, Json.Obj event) {
    FunctionSpec spec = function.spec();
    CompletableFuture<Invocation> answer = new CompletableFuture<>();
    InvocationContext context =
        new InvocationContext(spec, UUID.randomUUID().toString(), System.nanoTime());
    Thread thread =
        Thread.ofVirtual()
            .name(spec.name() + " " + context.getAwsRequestId())
            .start(() -> answer.complete(function.call(event, context)));
    try {
      return answer.get(spec.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      thread.interrupt();
      return new Invocation.TimedOut(spec.timeout());
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Invocation.Failed("Sandbox.Interrupted", "the local court stops", List.of());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Calls of a function, and the instances made for them.
  public record Stats(long invocations, long coldStarts, long errors) {}
}
