package org.microcourt.local.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// One service's HTTP interface (AWS JSON) on a loopback port, as `AWS_ENDPOINT_URL_…` wants it.
/// Requests' signatures are not checked.
public final class JsonService implements AutoCloseable {
  private final Loopback server;

  /// How the service is spoken to: its `name` for people, what `X-Amz-Target` begins with, the
  /// media type, and the most bytes of a request.
  public record Protocol(String name, String target, String type, int mostBytes) {}

  /// What the service does.
  @FunctionalInterface
  public interface Api {
    /// The response to a request.
    ///
    /// @throws ServiceException if it is refused
    Json.Obj call(String operation, Json.Obj request);
  }

  /// Serves on this port, or on a free one if it is 0.
  public JsonService(Protocol protocol, Api api, int port) {
    server = new Loopback(protocol.name(), new Endpoint(protocol, api), port);
  }

  /// The address for clients.
  public URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  private static final class Endpoint extends Handler.Abstract {
    private final Protocol protocol;
    private final Api api;

    Endpoint(Protocol protocol, Api api) {
      this.protocol = protocol;
      this.api = api;
    }

    private record Answer(int status, Json.Obj body) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      Answer answer = answer(request);
      response.setStatus(answer.status());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, protocol.type());
      response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
      Content.Sink.write(response, true, answer.body().text(), callback);
      return true;
    }

    private Answer answer(Request request) throws IOException {
      String target = request.getHeaders().get("X-Amz-Target");
      if (target == null || !target.startsWith(protocol.target())) {
        return refused(
            "UnknownOperationException", "X-Amz-Target is missing or of another service");
      }
      byte[] body;
      try (InputStream in = Content.Source.asInputStream(request)) {
        body = in.readNBytes(protocol.mostBytes() + 1);
      }
      if (body.length > protocol.mostBytes()) {
        return refused("ValidationException", "the request is too large");
      }
      try {
        Json.Obj json = Json.parseObject(new String(body, StandardCharsets.UTF_8));
        return new Answer(200, api.call(target.substring(protocol.target().length()), json));
      } catch (ServiceException e) {
        return refused(e.code(), String.valueOf(e.getMessage()));
      } catch (JsonException e) {
        return refused("SerializationException", String.valueOf(e.getMessage()));
      }
    }

    private static Answer refused(String code, String message) {
      return new Answer(400, Json.obj("__type", code, "message", message));
    }
  }
}
