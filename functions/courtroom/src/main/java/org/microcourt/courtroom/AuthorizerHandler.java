package org.microcourt.courtroom;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.microcourt.courtroom.socket.Door;
import org.microcourt.platform.Platform;
import org.microcourt.platform.Priming;

/// Verifies the access token of whoever opens a connection, and says who it is.
public final class AuthorizerHandler implements RequestStreamHandler {
  /// A token of nobody, which fetches the issuer's keys and is refused.
  private static final String NOBODY = "eyJhbGciOiJSUzI1NiIsImtpZCI6Im5vbmUifQ.e30.bm9uZQ";

  private final Door door;
  private final Priming priming;

  /// For Lambda.
  public AuthorizerHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public AuthorizerHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public AuthorizerHandler(Map<String, String> environment, Clock clock) {
    this(Platform.of(environment, clock));
  }

  AuthorizerHandler(Platform platform) {
    this.door = new Door(platform.tokens(), platform.log());
    this.priming = Priming.before(platform.log(), () -> platform.tokens().verify(NOBODY));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    door.admit(input).to(output);
  }
}
