package org.microcourt.evidence;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.Priming;

/// Takes the bucket's `Object Created` events from EventBridge or, where files are scanned for
/// malware (`MALWARE_SCAN`), the results of the scan; answers `{}`. One that fails comes again.
public final class ReceivingHandler implements RequestStreamHandler {
  private final Receiving receiving;
  private final boolean scanned;
  private final Priming priming;

  /// For Lambda.
  public ReceivingHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public ReceivingHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public ReceivingHandler(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    this.scanned = platform.environment().require("MALWARE_SCAN").equals("on");
    this.receiving =
        new Receiving(
            platform.recorder(), platform.uploads(), platform.caseFiles(), platform.log());
    this.priming = Priming.before(platform.log(), receiving::prime);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    Arrival arrival = Arrival.read(Json.parseObject(text));
    if (!scanned || arrival.verdict() != Arrival.Verdict.NOT_ASKED) {
      receiving.receive(arrival);
    }
    output.write(Json.obj().text().getBytes(StandardCharsets.UTF_8));
  }
}
