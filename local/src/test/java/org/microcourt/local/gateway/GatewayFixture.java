package org.microcourt.local.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.microcourt.local.fixture.TestPhone.PATIENCE_SECONDS;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.fixture.Scripts;
import org.microcourt.local.fixture.TestPhone;
import org.microcourt.local.template.ApiSpec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/// An API with an authorizer, `$connect`, `$disconnect`, `$default` (with response) and the routes
/// `slow` and `mute`, whose functions a test sets before it starts the server.
final class GatewayFixture {
  final CourtClock clock = new CourtClock();
  final BlockingQueue<Json.Obj> disconnects = new LinkedBlockingQueue<>();
  Function<Json.Obj, Json> authorizer = event -> allow(event, Json.obj("person", "lin"));
  Function<Json.Obj, Json> connect = _ -> Json.obj("statusCode", 200);
  Function<Json.Obj, Json> actions =
      event -> Json.obj("statusCode", 200, "body", event.requireString("body"));
  Set<String> routes = new HashSet<>(Set.of("$connect", "$disconnect", "$default", "slow", "mute"));
  Set<String> responses = Set.of("$default", "slow");
  Optional<String> authorizerId = Optional.of("Authorizer");
  Limits limits = Limits.AWS;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  GatewayFixture start() throws Exception {
    Scripts scripts =
        new Scripts()
            .with("Authorizer", Scripts.answering(event -> authorizer.apply(event)))
            .with("Connect", Scripts.answering(event -> connect.apply(event)))
            .with(
                "Disconnect",
                Scripts.answering(event -> {
                  disconnects.add(event);
                  return Json.obj("statusCode", 200);
                }))
            .with("Actions", Scripts.answering(event -> actions.apply(event)));
    Map<String, String> functions = new HashMap<>();
    for (String route : routes) {
      functions.put(
          route,
          switch (route) {
            case "$connect" -> "Connect";
            case "$disconnect" -> "Disconnect";
            default -> "Actions";
          });
    }
    ApiSpec api =
        new ApiSpec(
            "Api",
            "local",
            "$request.body.action",
            functions,
            responses,
            authorizerId,
            List.of("route.request.header.X-Token"));
    Place place = new Place("aws", "eu-central-1", "123456789012", "phones.example.org");
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new WebSocketGateway(api, place, scripts.load(), limits, clock));
    server.start();
    return this;
  }

  static Json allow(Json.Obj event, Json.Obj context) {
    return ruling("Allow", event.requireString("methodArn"), context);
  }

  static Json ruling(String effect, String resource, Json.Obj context) {
    return Json.obj(
        "principalId",
        "lin",
        "policyDocument",
        Json.obj(
            "Version",
            "2012-10-17",
            "Statement",
            List.of(
                Json.obj(
                    "Action", "execute-api:Invoke",
                    "Effect", effect,
                    "Resource", resource))),
        "context",
        context);
  }

  int port() {
    return connector.getLocalPort();
  }

  String url() {
    return "ws://127.0.0.1:" + port() + "/local";
  }

  TestPhone phone() {
    return TestPhone.open(url(), token());
  }

  static UnaryOperator<WebSocket.Builder> token(String... subprotocols) {
    return builder -> {
      WebSocket.Builder withToken = builder.header("X-Token", "good");
      return subprotocols.length == 0
          ? withToken
          : withToken.subprotocols(
              subprotocols[0], Arrays.copyOfRange(subprotocols, 1, subprotocols.length));
    };
  }

  int refusal() {
    return TestPhone.refusal(url(), token());
  }

  Json.Obj disconnect() throws InterruptedException {
    Json.Obj event = disconnects.poll(PATIENCE_SECONDS, SECONDS);
    if (event == null) {
      throw new AssertionError("no $disconnect came");
    }
    return event.requireObject("requestContext");
  }

  /// The real client of the management API.
  ApiGatewayManagementApiClient management() {
    return ApiGatewayManagementApiClient.builder()
        .httpClient(Apache5HttpClient.create())
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(URI.create("http://127.0.0.1:" + port() + "/local"))
        .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  static Limits limits(Duration integration, long queued, Duration stalled) {
    Limits aws = Limits.AWS;
    return new Limits(
        aws.frame(), aws.message(), aws.idle(), aws.maximum(), integration, queued, stalled);
  }

  void close() throws Exception {
    server.stop();
    clock.close();
  }
}
