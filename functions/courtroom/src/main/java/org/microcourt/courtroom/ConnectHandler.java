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
import org.microcourt.platform.Priming;

/// Notes a connection that was opened.
public final class ConnectHandler implements RequestStreamHandler {
  private final Connections connections;
  private final Priming priming;

  /// For Lambda.
  public ConnectHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public ConnectHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public ConnectHandler(Map<String, String> environment, Clock clock) {
    this(Platform.of(environment, clock));
  }

  ConnectHandler(Platform platform) {
    this.connections = Connections.of(platform);
    this.priming =
        Priming.before(platform.log(), () -> platform.people().disconnect("nobody", "none"));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    connections.opened(SocketEvent.read(input)).to(output);
  }
}
