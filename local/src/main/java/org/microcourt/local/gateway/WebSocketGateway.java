package org.microcourt.local.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.gateway.Authorizer.Ruling;
import org.microcourt.local.gateway.Integration.Answer;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.template.ApiSpec;

/// One WebSocket API as a handler of a Jetty server: sockets at `/{stage}`, the management API at
/// `/{stage}/@connections/{id}`. Other paths are left to the next handler.
public final class WebSocketGateway extends Handler.Abstract {
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final ApiSpec api;
  private final Limits limits;
  private final CourtClock clock;
  private final Ids ids = new Ids();
  private final Events events;
  private final Integration integration;
  private final Optional<Authorizer> authorizer;
  private final RouteSelection selection;
  private final ManagementApi management;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();
  private final Set<Thread> disconnecting = ConcurrentHashMap.newKeySet();
  private @Nullable ServerWebSocketContainer container;

  /// The API that a template describes, calling its functions through `invoker`.
  public WebSocketGateway(
      ApiSpec api, Place place, Invoker invoker, Limits limits, CourtClock clock) {
    this.api = api;
    this.limits = limits;
    this.clock = clock;
    this.events = new Events(api, place, clock);
    this.integration = new Integration(invoker, limits.integration());
    this.authorizer =
        api.authorizer().map(f -> new Authorizer(integration, f, api.identitySources()));
    this.selection = new RouteSelection(api.routeSelectionExpression(), api.routes().keySet());
    this.management = new ManagementApi(id -> Optional.ofNullable(connections.get(id)), limits);
  }

  @Override
  protected void doStart() throws Exception {
    container = ServerWebSocketContainer.ensure(getServer());
    // A server stops its connectors before its handlers: too late for a close frame.
    getServer()
        .addEventListener(
            new LifeCycle.Listener() {
              @Override
              public void lifeCycleStopping(LifeCycle server) {
                hangUp();
              }
            });
    super.doStart();
  }

  /// Closes all connections and lets their `$disconnect` functions come to an end.
  private void hangUp() {
    List<Connection> open = new ArrayList<>(connections.values());
    open.forEach(connection -> connection.close(Connection.GOING_AWAY, "Going away"));
    long end = System.nanoTime() + FAREWELL.toNanos();
    try {
      for (Thread thread : List.copyOf(disconnecting)) {
        thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The ids of the connections that can be posted to.
  public List<String> connectionIds() {
    return List.copyOf(connections.keySet());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getDecodedPath();
    String root = "/" + api.stage();
    String posts = root + "/@connections/";
    if (path != null && path.startsWith(posts)) {
      management.handle(path.substring(posts.length()), request, response, callback);
      return true;
    }
    if (!root.equals(path) && !(root + "/").equals(path)) {
      return false;
    }
    if (!Objects.requireNonNull(container).upgrade(this::open, request, response, callback)) {
      ManagementApi.write(426, Json.obj("message", "Upgrade Required"), response, callback);
    }
    return true;
  }

  /// Asks the authorizer and `$connect`. Runs before the handshake is answered.
  private @Nullable Object open(
      ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    // API Gateway negotiates no extension.
    response.setExtensions(List.of());
    Handshake handshake = Handshake.of(request);
    Instant now = clock.instant();
    Events.Caller stranger = new Events.Caller(ids.next(), now, handshake.identity(), Json.obj());
    String requestId = ids.next();
    Ruling ruling =
        authorizer
            .map(a ->
                a.rule(
                    handshake,
                    events.authorize(handshake, stranger, requestId),
                    events.methodArn()))
            .orElseGet(() -> new Ruling.Allowed(Json.obj()));
    return switch (ruling) {
      case Ruling.Refused refused -> {
        refuse(refused.status(), refused.message(), response, callback);
        yield null;
      }
      case Ruling.Allowed allowed ->
          connect(
              handshake,
              new Events.Caller(
                  stranger.connectionId(), now, stranger.identity(), allowed.context()),
              requestId,
              response,
              callback);
    };
  }

  private @Nullable Object connect(
      Handshake handshake,
      Events.Caller caller,
      String requestId,
      ServerUpgradeResponse response,
      Callback callback) {
    String function = api.routes().get(RouteSelection.CONNECT);
    Answer answer =
        function == null
            ? new Answer.Proxy(200, Json.obj(), Optional.empty())
            : integration.call(function, events.connect(handshake, caller, requestId));
    switch (answer) {
      case Answer.Proxy proxy when proxy.status() >= 200 && proxy.status() < 300 -> {
        proxy.header("Sec-WebSocket-Protocol").ifPresent(response::setAcceptedSubProtocol);
        Connection connection = new Connection(caller, limits, clock, this::disconnected);
        connections.put(connection.id(), connection);
        connection.begin();
        return new Phone(connection, limits, this::message);
      }
      case Answer.Proxy proxy -> refuse(proxy.status(), "Forbidden", response, callback);
      case Answer.Malformed _, Answer.Failed _ ->
          refuse(502, "Internal server error", response, callback);
    }
    return null;
  }

  private static void refuse(int status, String message, Response response, Callback callback) {
    ManagementApi.write(status, Json.obj("message", message), response, callback);
  }

  /// Each message runs on a thread of its own, as on AWS: the next does not wait for it.
  private void message(Connection connection, String text) {
    Thread.ofVirtual().name("message " + connection.id()).start(() -> route(connection, text));
  }

  private void route(Connection connection, String text) {
    String requestId = ids.next();
    Optional<String> routeKey = selection.routeKey(text);
    if (routeKey.isEmpty()) {
      complain(connection, "Forbidden", requestId);
      return;
    }
    String key = routeKey.get();
    Json.Obj event = events.message(connection.caller(), key, requestId, ids.next(), text);
    Answer answer = integration.call(Objects.requireNonNull(api.routes().get(key)), event);
    boolean replies = api.routesWithResponse().contains(key);
    switch (answer) {
      case Answer.Proxy proxy when replies ->
          proxy.body().ifPresent(body -> reply(connection, body, requestId));
      case Answer.Malformed _ when replies ->
          complain(connection, "Internal server error", requestId);
      case Answer.Proxy _, Answer.Malformed _ -> {
        // What a route without response returns is dropped.
      }
      case Answer.Failed _ -> complain(connection, "Internal server error", requestId);
    }
  }

  private void reply(Connection connection, String body, String requestId) {
    if (body.getBytes(StandardCharsets.UTF_8).length > limits.message()) {
      complain(connection, "Internal server error", requestId);
    } else {
      connection.send(body);
    }
  }

  private static void complain(Connection connection, String message, String requestId) {
    connection.send(
        Json.obj("message", message, "connectionId", connection.id(), "requestId", requestId)
            .text());
  }

  private void disconnected(Connection connection, int code, String reason) {
    connections.remove(connection.id());
    String function = api.routes().get(RouteSelection.DISCONNECT);
    if (function != null) {
      Json.Obj event = events.disconnect(connection.caller(), ids.next(), code, reason);
      Thread thread =
          Thread.ofVirtual()
              .name("disconnect " + connection.id())
              .unstarted(() -> {
                integration.call(function, event);
                disconnecting.remove(Thread.currentThread());
              });
      disconnecting.add(thread);
      thread.start();
    }
  }
}
