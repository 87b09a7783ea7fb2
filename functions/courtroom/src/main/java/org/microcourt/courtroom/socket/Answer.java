package org.microcourt.courtroom.socket;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.microcourt.json.Json;

/// What a function returns to API Gateway.
public record Answer(Json.Obj json) {
  /// It is well.
  public static Answer ok() {
    return new Answer(Json.obj("statusCode", 200));
  }

  /// The connection stands, under the protocol.
  public static Answer connected() {
    return new Answer(
        Json.obj(
            "statusCode", 200, "headers", Json.obj(Subprotocol.HEADER, Subprotocol.MICROCOURT_V1)));
  }

  /// The connection is refused.
  public static Answer refused(int status) {
    return new Answer(Json.obj("statusCode", status));
  }

  /// The reply to a frame, sent back as the route's response.
  public static Answer reply(String frame) {
    return new Answer(Json.obj("statusCode", 200, "body", frame));
  }

  /// Writes it out.
  public void to(OutputStream output) throws IOException {
    output.write(json.text().getBytes(StandardCharsets.UTF_8));
  }
}
