package org.microcourt.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.microcourt.json.Json;

/// `@connections/{id}`: POST sends, GET describes, DELETE closes. A request must be signed; the
/// signature is not verified.
final class ManagementApi {
  private final Function<String, Optional<Connection>> connections;
  private final Limits limits;

  ManagementApi(Function<String, Optional<Connection>> connections, Limits limits) {
    this.connections = connections;
    this.limits = limits;
  }

  void handle(String connectionId, Request request, Response response, Callback callback)
      throws IOException {
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (authorization == null || !authorization.startsWith("AWS4-")) {
      error(403, "MissingAuthenticationToken", "Missing Authentication Token", response, callback);
      return;
    }
    // Read before any answer: a client whose body is left unread sees a broken connection instead.
    byte[] data = read(request);
    Optional<Connection> found = connections.apply(connectionId);
    if (found.isEmpty()) {
      error(410, "GoneException", "Gone", response, callback);
      return;
    }
    Connection connection = found.get();
    switch (request.getMethod()) {
      case "POST" -> post(connection, data, response, callback);
      case "GET" -> write(200, describe(connection), response, callback);
      case "DELETE" -> {
        connection.close(Connection.NORMAL, "Connection Closed Normally");
        response.setStatus(204);
        callback.succeeded();
      }
      default -> error(403, "ForbiddenException", "Forbidden", response, callback);
    }
  }

  private byte[] read(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      return in.readNBytes(limits.message() + 1);
    }
  }

  private void post(Connection connection, byte[] data, Response response, Callback callback) {
    if (data.length > limits.message()) {
      error(413, "PayloadTooLargeException", "Message too long", response, callback);
    } else if (!connection.send(new String(data, StandardCharsets.UTF_8))) {
      error(429, "LimitExceededException", "The client's buffer is full", response, callback);
    } else {
      response.setStatus(200);
      callback.succeeded();
    }
  }

  private static Json.Obj describe(Connection connection) {
    return Json.obj(
        "connectedAt", connection.caller().connectedAt(),
        "identity", connection.caller().identity(),
        "lastActiveAt", connection.lastActive());
  }

  private static void error(
      int status, String type, String message, Response response, Callback callback) {
    response.getHeaders().put("x-amzn-ErrorType", type);
    write(status, Json.obj("message", message), response, callback);
  }

  static void write(int status, Json.Obj body, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(response, true, body.text(), callback);
  }
}
