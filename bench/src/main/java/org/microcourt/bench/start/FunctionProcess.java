package org.microcourt.bench.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.microcourt.bench.start.RuntimeApi.Sign;

/// One start of a function in a process of its own: the runtime interface client on the class path,
/// the function's code in its working folder, as in Lambda's managed runtime.
final class FunctionProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PARTS = Pattern.compile("aws-lambda-java-|utils-lite-");

  /// From the start of the process until it asks for an event, then from each event to its answer,
  /// in milliseconds; and the processor time of it all.
  record Times(double init, List<Double> invocations, double processor) {}

  private FunctionProcess() {}

  static Times time(Function function) {
    try (RuntimeApi api = RuntimeApi.start()) {
      long start = System.nanoTime();
      Process process = start(function, api);
      try {
        double init = (asked(api) - start) / 1e6;
        List<Double> invocations =
            function.events().stream().map(event -> invoke(api, event)).toList();
        double processor =
            process.info().totalCpuDuration().map(time -> time.toNanos() / 1e6).orElse(Double.NaN);
        return new Times(init, invocations, processor);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long asked(RuntimeApi api) {
    Sign sign = api.await(PATIENCE);
    if (sign instanceof Sign.Answered(long _, String body, boolean _)) {
      throw new IllegalStateException("the function does not start: " + body);
    }
    return sign.nanos();
  }

  private static double invoke(RuntimeApi api, String event) {
    long given = System.nanoTime();
    api.give(event);
    Sign sign = api.await(PATIENCE);
    if (!(sign instanceof Sign.Answered(long at, String body, boolean failed)) || failed) {
      throw new IllegalStateException("the function fails: " + sign);
    }
    if (body.contains("\\\"ok\\\":false")) {
      throw new IllegalStateException("the function refuses: " + body);
    }
    asked(api);
    return (at - given) / 1e6;
  }

  private static Process start(Function function, RuntimeApi api) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                runtimeClient(),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                function.handler())
            .directory(function.folder().toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(function.environment());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    builder.environment().put("_HANDLER", function.handler());
    builder.environment().put("LAMBDA_TASK_ROOT", function.folder().toString());
    return builder.start();
  }

  /// The runtime client and its parts, out of the benchmark's own class path.
  private static String runtimeClient() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> PARTS.matcher(Path.of(entry).getFileName().toString()).lookingAt())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
