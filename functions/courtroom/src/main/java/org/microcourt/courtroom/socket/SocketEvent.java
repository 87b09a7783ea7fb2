package org.microcourt.courtroom.socket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.microcourt.json.Json;

/// An event of a connection: opened, closed, or a frame that came over it.
public record SocketEvent(
    String connection, String requestId, Optional<Caller> caller, String body, boolean binary) {
  /// Reads API Gateway's event.
  public static SocketEvent read(InputStream input) throws IOException {
    Json.Obj event = Json.parseObject(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    Json.Obj context = event.requireObject("requestContext");
    return new SocketEvent(
        context.requireString("connectionId"),
        context.string("requestId").orElse(""),
        Caller.read(context),
        event.string("body").orElse(""),
        event.bool("isBase64Encoded", false));
  }

  @Override
  public String toString() {
    return "SocketEvent[" + connection + ", " + body.length() + " characters]";
  }
}
