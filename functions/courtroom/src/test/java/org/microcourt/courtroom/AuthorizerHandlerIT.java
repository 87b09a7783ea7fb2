package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.Issuer;

/// The door with a real issuer behind HTTP.
class AuthorizerHandlerIT {
  private final HttpServer server;
  private final String address;
  private final Issuer issuer;
  private boolean redirecting;

  AuthorizerHandlerIT() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    issuer = new Issuer(address);
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          if (redirecting) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
          } else {
            byte[] text =
                issuer
                    .get(URI.create(address + exchange.getRequestURI()))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void admitsWhomTheIssuerVouchesFor() {
    String token = issuer.token(Issuer.claims("judge-zhou", Court.NOON).issuer(address).build());

    assertThat(CourtUnderTest.invoke(handler(), event(token)).requireString("principalId"))
        .isEqualTo("judge-zhou");
  }

  @Test
  void refusesATokenOfAnotherIssuer() {
    String foreign = new Issuer().token(Issuer.claims("judge-zhou", Court.NOON).build());

    assertThatThrownBy(() -> CourtUnderTest.invoke(handler(), event(foreign)))
        .hasMessage("Unauthorized");
  }

  @Test
  void followsNoRedirectToOtherKeys() {
    redirecting = true;
    String token = issuer.token(Issuer.claims("judge-zhou", Court.NOON).issuer(address).build());

    assertThatThrownBy(() -> CourtUnderTest.invoke(handler(), event(token)))
        .isInstanceOf(IllegalStateException.class);
  }

  private AuthorizerHandler handler() {
    return new AuthorizerHandler(
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "OIDC_ISSUER", address,
            "OIDC_AUDIENCE", "microcourt",
            "OIDC_STAFF_CLAIM", "microcourt_staff"),
        Clock.fixed(Court.NOON, ZoneOffset.UTC));
  }

  private static Json.Obj event(String token) {
    return Json.obj(
        "methodArn",
        "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/court/$connect",
        "headers",
        Json.obj("Sec-WebSocket-Protocol", "microcourt.v1, " + token));
  }
}
