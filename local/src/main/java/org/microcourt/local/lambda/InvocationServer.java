package org.microcourt.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.service.Loopback;
import org.microcourt.local.service.ServiceException;

/// `Invoke` of Lambda on a loopback port, as `AWS_ENDPOINT_URL_LAMBDA` wants it, for callers that
/// wait for the answer. A call goes on when its caller does not wait any more. Requests' signatures
/// are not checked.
public final class InvocationServer implements AutoCloseable {
  private final Loopback server;

  /// Calls functions by this invoker, on a free port.
  public InvocationServer(Invoker functions) {
    this.server = new Loopback("Lambda", new Endpoint(functions), 0);
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
    private static final Pattern INVOKE =
        Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");

    private final Invoker functions;

    Endpoint(Invoker functions) {
      this.functions = functions;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
      Json body;
      try {
        body = answer(request, response);
      } catch (ServiceException e) {
        boolean missing = e.code().equals("ResourceNotFoundException");
        response.setStatus(missing ? 404 : 400);
        response.getHeaders().put("x-amzn-ErrorType", e.code());
        body = Json.obj("Type", "User", "message", String.valueOf(e.getMessage()));
      }
      Content.Sink.write(response, true, body.text(), callback);
      return true;
    }

    private Json answer(Request request, Response response) throws IOException {
      Matcher path = INVOKE.matcher(request.getHttpURI().getPath());
      if (!request.getMethod().equals("POST") || !path.matches()) {
        throw new ServiceException("UnknownOperationException", "Only Invoke is known.");
      }
      String type = request.getHeaders().get("X-Amz-Invocation-Type");
      if (type != null && !type.equals("RequestResponse")) {
        throw new ServiceException(
            "InvalidParameterValueException", "Only callers that wait are served.");
      }
      String function = URLDecoder.decode(path.group(1), StandardCharsets.UTF_8);
      Invocation invocation = functions.invoke(function, event(request));
      response.setStatus(200);
      response.getHeaders().put("X-Amz-Executed-Version", InvocationContext.VERSION);
      return switch (invocation) {
        case Invocation.Returned(Json payload) -> payload;
        case Invocation.Failed failed -> failed(response, failed.payload());
        case Invocation.TimedOut(var limit) -> {
          String after = String.format(Locale.ROOT, "%.2f", limit.toMillis() / 1000.0);
          yield failed(
              response,
              Json.obj(
                  "errorType",
                  "Sandbox.Timedout",
                  "errorMessage",
                  "Error: Task timed out after " + after + " seconds"));
        }
        case Invocation.Missing _ ->
            throw new ServiceException(
                "ResourceNotFoundException", "Function not found: " + function);
      };
    }

    private static Json.Obj event(Request request) throws IOException {
      byte[] body;
      try (InputStream in = Content.Source.asInputStream(request)) {
        body = in.readNBytes(LoadedFunction.MAX_PAYLOAD + 1);
      }
      if (body.length > LoadedFunction.MAX_PAYLOAD) {
        throw new ServiceException("RequestTooLargeException", "The event is too large.");
      }
      try {
        return Json.parseObject(new String(body, StandardCharsets.UTF_8));
      } catch (JsonException e) {
        throw new ServiceException(
            "InvalidRequestContentException", String.valueOf(e.getMessage()));
      }
    }

    private static Json.Obj failed(Response response, Json.Obj payload) {
      response.getHeaders().put("X-Amz-Function-Error", "Unhandled");
      return payload;
    }
  }
}
