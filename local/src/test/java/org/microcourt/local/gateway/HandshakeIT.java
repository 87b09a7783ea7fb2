package org.microcourt.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.local.gateway.GatewayFixture.allow;
import static org.microcourt.local.gateway.GatewayFixture.ruling;
import static org.microcourt.local.gateway.GatewayFixture.token;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.TestPhone;

/// How a connection is opened, or not.
class HandshakeIT {
  private final GatewayFixture gateway = new GatewayFixture();

  @AfterEach
  void stop() throws Exception {
    gateway.close();
  }

  private static Function<Json.Obj, Json> throwing(String message) {
    return _ -> {
      throw new IllegalStateException(message);
    };
  }

  private int refusedBy(Function<Json.Obj, Json> authorizer) throws Exception {
    gateway.authorizer = authorizer;
    return gateway.start().refusal();
  }

  @Test
  void refusesWithoutAnIdentitySourceAndAsksNobody() throws Exception {
    gateway.authorizer = throwing("asked");
    gateway.start();
    assertThat(TestPhone.refusal(gateway.url(), builder -> builder)).isEqualTo(401);
    assertThat(TestPhone.refusal(gateway.url(), builder -> builder.header("X-Token", " ")))
        .isEqualTo(401);
  }

  @Test
  void refusesWhomTheAuthorizerCallsUnauthorized() throws Exception {
    assertThat(refusedBy(throwing("Unauthorized"))).isEqualTo(401);
  }

  @Test
  void refusesWhomThePolicyDenies() throws Exception {
    assertThat(refusedBy(event -> ruling("Deny", event.requireString("methodArn"), Json.obj())))
        .isEqualTo(403);
  }

  @Test
  void refusesWhomThePolicyDoesNotName() throws Exception {
    assertThat(refusedBy(_ -> ruling("Allow", "arn:aws:execute-api:*/prod/*", Json.obj())))
        .isEqualTo(403);
  }

  @Test
  void answers500WhenTheAuthorizerFails() throws Exception {
    assertThat(refusedBy(throwing("no keys"))).isEqualTo(500);
  }

  @Test
  void answers500WhenTheAuthorizerGivesNoPolicy() throws Exception {
    assertThat(refusedBy(_ -> Json.obj("principalId", "lin"))).isEqualTo(500);
  }

  @Test
  void answers500WhenTheContextHoldsMoreThanPlainValues() throws Exception {
    assertThat(refusedBy(event -> allow(event, Json.obj("roles", Json.obj("a", 1)))))
        .isEqualTo(500);
  }

  @Test
  void refusesWithTheStatusOfConnect() throws Exception {
    gateway.connect = _ -> Json.obj("statusCode", 429);
    assertThat(gateway.start().refusal()).isEqualTo(429);
    assertThat(gateway.disconnects).isEmpty();
  }

  @Test
  void answers502WhenConnectFails() throws Exception {
    gateway.connect = throwing("no table");
    assertThat(gateway.start().refusal()).isEqualTo(502);
  }

  @Test
  void answers502WhenConnectAnswersInAnotherForm() throws Exception {
    gateway.connect = _ -> Json.of("ok");
    assertThat(gateway.start().refusal()).isEqualTo(502);
  }

  @Test
  void takesTheSubprotocolThatConnectChooses() throws Exception {
    gateway.connect =
        _ -> Json.obj("statusCode", 200, "headers", Json.obj("sec-websocket-protocol", "court.v1"));
    gateway.start();
    TestPhone phone = TestPhone.open(gateway.url(), token("court.v1", "a-token"));
    assertThat(phone.socket().getSubprotocol()).isEqualTo("court.v1");
  }

  @Test
  void choosesNoSubprotocolByItself() throws Exception {
    gateway.start();
    TestPhone phone = TestPhone.open(gateway.url(), token("court.v1"));
    assertThat(phone.socket().getSubprotocol()).isEmpty();
  }

  @Test
  void negotiatesNoExtension() throws Exception {
    gateway.start();
    try (RawPhone phone = new RawPhone(gateway.port())) {
      assertThat(phone.head())
          .startsWith("HTTP/1.1 101")
          .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
    }
  }

  @Test
  void opensWithoutAuthorizerAndConnectWhereTheApiHasNone() throws Exception {
    gateway.authorizerId = Optional.empty();
    gateway.routes.remove("$connect");
    gateway.start();
    assertThat(TestPhone.open(gateway.url(), builder -> builder).send("{}").next()).isEqualTo("{}");
  }

  @Test
  void tellsTheAuthorizerAndConnectWhatTheClientSent() throws Exception {
    AtomicReference<Json.Obj> asked = new AtomicReference<>(Json.obj());
    AtomicReference<Json.Obj> connected = new AtomicReference<>(Json.obj());
    gateway.authorizer =
        event -> {
          asked.set(event);
          return allow(event, Json.obj("exp", 12, "staff", true));
        };
    gateway.connect =
        event -> {
          connected.set(event);
          return Json.obj("statusCode", 200);
        };
    gateway.start();
    TestPhone.open(gateway.url() + "?room=a&room=b", token("court.v1", "t"));

    assertThat(asked.get().requireString("type")).isEqualTo("REQUEST");
    assertThat(asked.get().requireString("methodArn"))
        .isEqualTo("arn:aws:execute-api:eu-central-1:123456789012:Api/local/$connect");
    assertThat(asked.get().requireObject("queryStringParameters").requireString("room"))
        .isEqualTo("b");
    assertThat(asked.get().requireObject("multiValueQueryStringParameters").strings("room"))
        .containsExactly("a", "b");
    assertThat(asked.get().requireObject("headers").requireString("Sec-WebSocket-Protocol"))
        .isEqualTo("court.v1, t");
    assertThat(asked.get().requireObject("requestContext").get("authorizer")).isEmpty();

    Json.Obj context = connected.get().requireObject("requestContext");
    assertThat(context.requireString("eventType")).isEqualTo("CONNECT");
    assertThat(context.requireString("routeKey")).isEqualTo("$connect");
    assertThat(context.requireString("domainName")).isEqualTo("phones.example.org");
    assertThat(context.requireString("connectionId"))
        .isEqualTo(asked.get().requireObject("requestContext").requireString("connectionId"))
        .matches("[A-Za-z0-9_-]{15}=");
    Json.Obj authorizer = context.requireObject("authorizer");
    assertThat(authorizer.requireString("exp")).isEqualTo("12");
    assertThat(authorizer.requireString("staff")).isEqualTo("true");
    assertThat(authorizer.requireString("principalId")).isEqualTo("lin");
  }

  @Test
  void leavesWhatIsNoHandshake() throws Exception {
    gateway.start();
    assertThat(status("/local")).isEqualTo(426);
    assertThat(status("/elsewhere")).isEqualTo(404);
    assertThat(TestPhone.refusal(gateway.url() + "/deeper", token())).isEqualTo(404);
  }

  private int status(String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
