package org.microcourt.platform.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.platform.configuration.Environment;

/// Log lines and metrics as one JSON object a line, with the field names of Powertools for AWS
/// Lambda and CloudWatch's embedded metric format.
///
/// Lines hold ids, sizes and outcomes. An exception is logged by its types and places, never by its
/// message, which may quote what somebody said.
public final class Log {
  private static final String NAMESPACE = "Microcourt";
  private static final int PLACES = 12;

  private final PrintStream out;
  private final Clock clock;
  private final String service;
  private final AtomicBoolean cold = new AtomicBoolean(true);

  /// Logs in the name of `service`.
  public Log(String service, Clock clock, PrintStream out) {
    this.service = service;
    this.clock = clock;
    this.out = out;
  }

  /// Logs to standard output in the name of the function in `AWS_LAMBDA_FUNCTION_NAME`.
  public static Log of(Environment environment, Clock clock) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return new Log(environment.find("AWS_LAMBDA_FUNCTION_NAME").orElse("microcourt"), clock, out);
  }

  /// Something happened as it should; `fields` are names and values in turn.
  public void info(String event, @Nullable Object... fields) {
    write("INFO", event, Json.obj(fields));
  }

  /// Something happened that the court coped with.
  public void warn(String event, @Nullable Object... fields) {
    write("WARN", event, Json.obj(fields));
  }

  /// Something failed.
  public void error(String event, Throwable failure, @Nullable Object... fields) {
    write("ERROR", event, Json.obj(fields).with("error", describe(failure)));
  }

  /// A measurement, with further `fields` that are not dimensions.
  public void metric(String name, Unit unit, double value, @Nullable Object... fields) {
    Json.Obj definition =
        Json.obj(
            "Namespace", NAMESPACE,
            "Dimensions", List.of(List.of("service")),
            "Metrics", List.of(Json.obj("Name", name, "Unit", unit.text)));
    Map<String, Json> line = new LinkedHashMap<>();
    line.put(
        "_aws", Json.obj("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(definition)));
    line.put("service", Json.of(service));
    line.put(name, Json.of(value));
    line.putAll(Json.obj(fields).members());
    print(new Json.Obj(line));
  }

  /// CloudWatch's units, as far as used.
  public enum Unit {
    COUNT("Count"),
    MILLISECONDS("Milliseconds"),
    BYTES("Bytes");

    private final String text;

    Unit(String text) {
      this.text = text;
    }
  }

  private void write(String level, String event, Json.Obj fields) {
    Map<String, Json> line = new LinkedHashMap<>();
    line.put("timestamp", Json.of(clock.instant()));
    line.put("level", Json.of(level));
    line.put("service", Json.of(service));
    line.put("message", Json.of(event));
    line.put("cold_start", Json.of(cold.getAndSet(false)));
    String trace = System.getProperty("com.amazonaws.xray.traceHeader");
    if (trace != null) {
      line.put("xray_trace_id", Json.of(trace));
    }
    line.putAll(fields.members());
    print(new Json.Obj(line));
  }

  private void print(Json.Obj line) {
    out.println(line.text());
  }

  private static Json.Obj describe(Throwable failure) {
    List<String> places =
        Arrays.stream(failure.getStackTrace()).limit(PLACES).map(String::valueOf).toList();
    Throwable cause = failure.getCause();
    return Json.obj(
        "name",
        failure.getClass().getName(),
        "stack",
        places,
        "cause",
        cause == null ? null : describe(cause));
  }
}
