package org.microcourt.anchors;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.microcourt.anchors.Anchoring.Made;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.seal.Certificates;

/// Called by its schedule or by an operator: anchors every hour that is over and not anchored yet.
/// Whatever it is given, late or repeated, it does what is left to do. Answers
/// `{"hours","heads","more"}`, and with what was anchored `certificateDays`, the whole days until
/// the seal's certificates end.
public final class AnchorHandler implements RequestStreamHandler {
  /// An hour takes far less; what is left is done at the next call.
  private static final int LAST_MOMENT_MILLIS = 30_000;

  private final Anchoring anchoring;
  private final Platform platform;

  /// For Lambda.
  public AnchorHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public AnchorHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public AnchorHandler(Map<String, String> environment, Clock clock) {
    this.platform = Platform.of(environment, clock);
    this.anchoring = Anchoring.of(platform);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Made made = anchoring.run(() -> context.getRemainingTimeInMillis() > LAST_MOMENT_MILLIS);
    platform.log().metric("HoursAnchored", Log.Unit.COUNT, made.hours());
    Json.Obj answer = Json.obj("hours", made.hours(), "heads", made.heads(), "more", made.more());
    if (made.hours() > 0) {
      // Looked at here because the seal is in use here every hour.
      long days = Certificates.daysLeft(platform.seal().get(), platform.clock().instant());
      platform.log().metric("SealCertificateDays", Log.Unit.COUNT, (double) days);
      answer = answer.with("certificateDays", days);
    }
    output.write(answer.text().getBytes(StandardCharsets.UTF_8));
  }
}
