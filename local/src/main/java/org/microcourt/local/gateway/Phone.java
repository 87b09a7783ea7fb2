package org.microcourt.local.gateway;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// The client's end of the socket, as Jetty shows it.
public final class Phone implements Session.Listener.AutoDemanding {
  private final Connection connection;
  private final Limits limits;
  private final BiConsumer<Connection, String> messages;
  private volatile @Nullable Session session;

  Phone(Connection connection, Limits limits, BiConsumer<Connection, String> messages) {
    this.connection = connection;
    this.limits = limits;
    this.messages = messages;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    // Larger frames are refused, not split; time limits are the connection's own.
    opened.setAutoFragment(false);
    opened.setMaxFrameSize(limits.frame());
    opened.setMaxTextMessageSize(limits.message());
    opened.setIdleTimeout(Duration.ZERO);
    connection.open(opened);
  }

  @Override
  public void onWebSocketText(String text) {
    connection.touch();
    messages.accept(connection, text);
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    callback.succeed();
    connection.close(Connection.UNSUPPORTED_DATA, "Binary frames are not supported");
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    connection.touch();
    Session open = session;
    if (open != null) {
      open.sendPong(payload, Callback.NOOP);
    }
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    connection.touch();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    // A close follows, and with it the connection's end.
  }

  @Override
  public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
    connection.end(code, reason == null ? "" : reason);
    callback.succeed();
  }
}
