package org.microcourt.courtroom;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.microcourt.courtroom.socket.Connections;
import org.microcourt.courtroom.socket.SocketEvent;
import org.microcourt.platform.Platform;

/// Forgets a connection that was closed.
public final class DisconnectHandler implements RequestStreamHandler {
  private final Connections connections;

  /// For Lambda.
  public DisconnectHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public DisconnectHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public DisconnectHandler(Map<String, String> environment, Clock clock) {
    this(Platform.of(environment, clock));
  }

  DisconnectHandler(Platform platform) {
    this.connections = Connections.of(platform);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    connections.closed(SocketEvent.read(input)).to(output);
  }
}
