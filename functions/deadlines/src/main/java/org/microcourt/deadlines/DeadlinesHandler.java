package org.microcourt.deadlines;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.microcourt.deadline.Reminders;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.Priming;

/// The task of the deadline state machine. Takes
/// `{"courtroom","subject","version","generation","started"}`, answers `{"next":"WAIT","until"}` or
/// `{"next":"DONE"}`; may be delivered again.
public final class DeadlinesHandler implements RequestStreamHandler {
  private final Waking waking;
  private final Priming priming;

  /// For Lambda.
  public DeadlinesHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public DeadlinesHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public DeadlinesHandler(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    Reminders reminders = Reminders.parse(platform.environment().require("REMINDERS"));
    this.waking =
        new Waking(platform.recorder(), platform.timers(), reminders, clock, platform.log());
    this.priming = Priming.before(platform.log(), () -> platform.recorder().load("none"));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    output.write(waking.wake(Json.parseObject(text)).text().getBytes(StandardCharsets.UTF_8));
  }
}
