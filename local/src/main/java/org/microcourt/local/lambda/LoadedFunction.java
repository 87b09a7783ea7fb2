package org.microcourt.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.template.FunctionSpec;

/// One function and its instance.
final class LoadedFunction {
  private static final System.Logger LOG = System.getLogger(LoadedFunction.class.getName());

  /// What Lambda takes and gives at most in a synchronous call, in bytes.
  static final int MAX_PAYLOAD = 6 * 1024 * 1024;

  private static final int MAX_DEPTH = 500;

  private final FunctionSpec spec;
  private final Supplier<Map<String, String>> surroundings;
  private final Clock clock;
  private final ReentrantLock starting = new ReentrantLock();
  private final AtomicLong invocations = new AtomicLong();
  private final AtomicLong coldStarts = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private volatile @Nullable RequestStreamHandler instance;

  LoadedFunction(FunctionSpec spec, Supplier<Map<String, String>> surroundings, Clock clock) {
    this.spec = spec;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  FunctionSpec spec() {
    return spec;
  }

  Functions.Stats stats() {
    return new Functions.Stats(invocations.get(), coldStarts.get(), errors.get());
  }

  /// Calls the instance; whatever it throws, also while it is made, becomes the answer. A failed
  /// start is tried again at the next call, as Lambda does.
  // Errors too are the function's outcome: a handler that overflows its stack must not take the
  // local court with it.
  Invocation call(Json.Obj event, InvocationContext context) {
    invocations.incrementAndGet();
    try {
      byte[] input = event.text().getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      instance().handleRequest(new ByteArrayInputStream(input), output, context);
      if (output.size() > MAX_PAYLOAD) {
        return failed(
            "Function.ResponseSizeTooLarge",
            "Response payload size exceeded maximum allowed payload size ("
                + MAX_PAYLOAD
                + " bytes).");
      }
      return new Invocation.Returned(answer(output.toString(StandardCharsets.UTF_8)));
    } catch (InvocationTargetException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (Throwable e) {
      return failed(e);
    }
  }

  private static Json answer(String text) {
    try {
      return text.isBlank() ? Json.Null.NULL : Json.parse(text, MAX_DEPTH);
    } catch (JsonException e) {
      throw new IllegalStateException("the function's answer is not JSON", e);
    }
  }

  private Invocation.Failed failed(String type, String message) {
    errors.incrementAndGet();
    return new Invocation.Failed(type, message, List.of());
  }

  private Invocation.Failed failed(Throwable thrown) {
    errors.incrementAndGet();
    LOG.log(System.Logger.Level.WARNING, "function " + spec.id() + " failed", thrown);
    String message = thrown.getMessage();
    return new Invocation.Failed(
        thrown.getClass().getName(),
        message == null ? "" : message,
        Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::toString).toList());
  }

  private RequestStreamHandler instance() throws ReflectiveOperationException {
    RequestStreamHandler ready = instance;
    if (ready != null) {
      return ready;
    }
    starting.lock();
    try {
      RequestStreamHandler made = instance;
      if (made == null) {
        coldStarts.incrementAndGet();
        made = make();
        instance = made;
      }
      return made;
    } finally {
      starting.unlock();
    }
  }

  private RequestStreamHandler make() throws ReflectiveOperationException {
    String name = spec.handler().split("::")[0];
    Class<? extends RequestStreamHandler> type =
        Class.forName(name).asSubclass(RequestStreamHandler.class);
    Map<String, String> environment = environment();
    for (var constructor : type.getConstructors()) {
      if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Map.class, Clock.class})) {
        return type.cast(constructor.newInstance(environment, clock));
      }
    }
    for (var constructor : type.getConstructors()) {
      if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Map.class})) {
        return type.cast(constructor.newInstance(environment));
      }
    }
    return type.getConstructor().newInstance();
  }

  /// The variables that an instance made now would have.
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(spec.environment());
    environment.putAll(surroundings.get());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", InvocationContext.VERSION);
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(spec.memory()));
    return Map.copyOf(environment);
  }
}
