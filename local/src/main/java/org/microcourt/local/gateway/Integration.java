package org.microcourt.local.gateway;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.local.lambda.Invoker;

/// A Lambda proxy integration: calls the function, waits as long as API Gateway waits, and reads
/// the answer's form. A function that is given up goes on until its own time limit.
final class Integration {
  private final Invoker invoker;
  private final Duration limit;

  Integration(Invoker invoker, Duration limit) {
    this.invoker = invoker;
    this.limit = limit;
  }

  /// What the function answered, or that it did not.
  sealed interface Answer {
    /// An answer in the form of a proxy integration.
    record Proxy(int status, Json.Obj headers, Optional<String> body) implements Answer {
      Optional<String> header(String name) {
        for (Map.Entry<String, Json> entry : headers.members().entrySet()) {
          if (entry.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
              && entry.getValue() instanceof Json.Str text) {
            return Optional.of(text.value());
          }
        }
        return Optional.empty();
      }
    }

    /// Any other answer.
    record Malformed() implements Answer {}

    /// An error of the function, or no answer in time.
    record Failed(String errorMessage) implements Answer {}
  }

  Answer call(String function, Json.Obj event) {
    return switch (invoke(function, event)) {
      case Invocation.Returned returned -> read(returned.payload());
      case Invocation.Failed failed -> new Answer.Failed(failed.errorMessage());
      case Invocation.TimedOut _ -> new Answer.Failed("timed out");
      case Invocation.Missing _ -> new Answer.Failed("missing");
    };
  }

  /// The function's raw answer, within the time limit of an integration.
  Invocation invoke(String function, Json.Obj event) {
    CompletableFuture<Invocation> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("integration " + function)
        .start(() -> {
          try {
            answer.complete(invoker.invoke(function, event));
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return new Invocation.TimedOut(limit);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Invocation.TimedOut(limit);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer read(Json payload) {
    if (!(payload instanceof Json.Obj answer)) {
      return new Answer.Malformed();
    }
    try {
      return new Answer.Proxy(
          Math.toIntExact(answer.requireLong("statusCode")),
          answer.object("headers").orElse(Json.obj()),
          answer.string("body"));
    } catch (JsonException | ArithmeticException _) {
      return new Answer.Malformed();
    }
  }
}
