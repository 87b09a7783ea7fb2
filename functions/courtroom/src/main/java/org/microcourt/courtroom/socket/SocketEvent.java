package org.microcourt.courtroom.socket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.microcourt.json.Json;

/// An event of a connection: opened, closed, or a frame that came over it.
public record SocketEvent(
    String connection,
    String requestId,
    Optional<Caller> caller,
    String body,
    boolean binary,
    Life life) {

  /// What API Gateway tells of the connection: since when, when the event happened, and the close
  /// code if it is its end.
  public record Life(Optional<Instant> since, Optional<Instant> at, Optional<Integer> code) {
    /// Nothing is told.
    public static final Life UNTOLD =
        new Life(Optional.empty(), Optional.empty(), Optional.empty());

    private static Life read(Json.Obj context) {
      return new Life(
          context.integer("connectedAt").map(Instant::ofEpochMilli),
          context.integer("requestTimeEpoch").map(Instant::ofEpochMilli),
          context.integer("disconnectStatusCode").map(Math::toIntExact));
    }
  }

  /// A frame.
  public SocketEvent(
      String connection, String requestId, Optional<Caller> caller, String body, boolean binary) {
    this(connection, requestId, caller, body, binary, Life.UNTOLD);
  }

  /// Reads API Gateway's event.
  public static SocketEvent read(InputStream input) throws IOException {
    Json.Obj event = Json.parseObject(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    Json.Obj context = event.requireObject("requestContext");
    return new SocketEvent(
        context.requireString("connectionId"),
        context.string("requestId").orElse(""),
        Caller.read(context),
        event.string("body").orElse(""),
        event.bool("isBase64Encoded", false),
        Life.read(context));
  }

  @Override
  public String toString() {
    return "SocketEvent[" + connection + ", " + body.length() + " characters]";
  }
}
