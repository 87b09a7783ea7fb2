package org.microcourt.deadlines;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.microcourt.deadlines.Sweep.Found;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;

/// Called by its schedule or by an operator: sweeps all courtrooms, or with `{"courtroom"}` this
/// one. Answers `{"courtrooms","running"}`.
public final class SweepHandler implements RequestStreamHandler {
  private final Sweep sweep;

  /// For Lambda.
  public SweepHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public SweepHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public SweepHandler(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    this.sweep =
        new Sweep(
            platform.records(),
            platform.courtrooms(),
            platform.timers(),
            platform.marks(),
            clock,
            platform.log());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    Optional<String> courtroom = Json.parseObject(text).string("courtroom");
    Found found = courtroom.map(sweep::one).orElseGet(sweep::all);
    Json.Obj answer =
        Json.obj(
            "courtrooms", found.courtrooms(),
            "running", found.running(),
            "restarted", found.restarted());
    output.write(answer.text().getBytes(StandardCharsets.UTF_8));
  }
}
