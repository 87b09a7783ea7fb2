package org.microcourt.local.states;

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
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// The service's HTTP interface (JSON 1.0) on a loopback port, as `AWS_ENDPOINT_URL_SFN` wants it.
/// Signatures are not checked.
public final class StatesServer implements AutoCloseable {
  private static final String TARGET = "AWSStepFunctions.";
  private static final String TYPE = "application/x-amz-json-1.0";
  private static final int MOST_BYTES = 1_048_576;

  private final Server server;
  private final URI address;

  /// Serves the machines on this port, or on a free one if it is 0.
  public StatesServer(StateMachines machines, int port) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("states-"));
    threads.setName("states");
    server = new Server(threads);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Endpoint(new StatesApi(machines)));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the port of Step Functions cannot be opened", e);
    }
    address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /// The address for clients.
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Step Functions does not stop", e);
    }
  }

  private static final class Endpoint extends Handler.Abstract {
    private final StatesApi api;

    Endpoint(StatesApi api) {
      this.api = api;
    }

    private record Answer(int status, Json.Obj body) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      Answer answer = answer(request);
      response.setStatus(answer.status());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
      response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
      Content.Sink.write(response, true, answer.body().text(), callback);
      return true;
    }

    private Answer answer(Request request) throws IOException {
      String target = request.getHeaders().get("X-Amz-Target");
      if (target == null || !target.startsWith(TARGET)) {
        return refused(
            "UnknownOperationException", "X-Amz-Target is missing or of another service");
      }
      byte[] body;
      try (InputStream in = Content.Source.asInputStream(request)) {
        body = in.readNBytes(MOST_BYTES + 1);
      }
      if (body.length > MOST_BYTES) {
        return refused("ValidationException", "the request is too large");
      }
      try {
        Json.Obj json = Json.parseObject(new String(body, StandardCharsets.UTF_8));
        return new Answer(200, api.call(target.substring(TARGET.length()), json));
      } catch (StatesException e) {
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
