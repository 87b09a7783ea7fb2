package org.microcourt.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.microcourt.local.gateway.GatewayFixture.limits;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.local.fixture.TestPhone;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.LimitExceededException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

/// The life of a connection, and what others can do to it through the management API.
class ConnectionsIT {
  private final GatewayFixture gateway = new GatewayFixture();
  private final BlockingQueue<String> ids = new LinkedBlockingQueue<>();

  ConnectionsIT() {
    gateway.connect =
        event -> {
          ids.add(event.requireObject("requestContext").requireString("connectionId"));
          return Json.obj("statusCode", 200);
        };
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
  }

  private static void post(ApiGatewayManagementApiClient api, String id, String text) {
    api.postToConnection(p -> p.connectionId(id).data(SdkBytes.fromUtf8String(text)));
  }

  private long disconnectCode() throws InterruptedException {
    return gateway.disconnect().requireLong("disconnectStatusCode");
  }

  @Test
  void sendsWhatIsPosted() throws Exception {
    TestPhone phone = gateway.start().phone();
    try (ApiGatewayManagementApiClient api = gateway.management()) {
      String id = ids.take();
      post(api, id, "{\"笔录\":1}");
      post(api, id, "");
      post(api, id, "x".repeat(128 * 1024));
      assertThat(phone.next()).isEqualTo("{\"笔录\":1}");
      assertThat(phone.next()).isEmpty();
      assertThat(phone.next()).hasSize(128 * 1024);
    }
  }

  @Test
  void refusesAPostOverTheLimitAndStaysOpen() throws Exception {
    TestPhone phone = gateway.start().phone();
    try (ApiGatewayManagementApiClient api = gateway.management()) {
      String id = ids.take();
      assertThatExceptionOfType(PayloadTooLargeException.class)
          .isThrownBy(() -> post(api, id, "x".repeat(128 * 1024 + 1)));
      post(api, id, "ok");
      assertThat(phone.next()).isEqualTo("ok");
    }
  }

  @Test
  void saysThatAConnectionIsGone() throws Exception {
    TestPhone phone = gateway.start().phone();
    String id = ids.take();
    phone.close();
    gateway.disconnect();
    try (ApiGatewayManagementApiClient api = gateway.management()) {
      assertThatExceptionOfType(GoneException.class).isThrownBy(() -> post(api, id, "late"));
      assertThatExceptionOfType(GoneException.class)
          .isThrownBy(() -> api.getConnection(get -> get.connectionId(id)));
      assertThatExceptionOfType(GoneException.class)
          .isThrownBy(() -> api.deleteConnection(delete -> delete.connectionId(id)));
      assertThatExceptionOfType(GoneException.class)
          .isThrownBy(() -> post(api, "AAAAAAAAAAAAAAA=", "never"));
    }
  }

  @Test
  void describesAConnection() throws Exception {
    TestPhone phone = gateway.start().phone();
    try (ApiGatewayManagementApiClient api = gateway.management()) {
      String id = ids.take();
      GetConnectionResponse before = api.getConnection(get -> get.connectionId(id));
      assertThat(before.connectedAt())
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
      assertThat(before.identity().sourceIp()).isEqualTo("127.0.0.1");
      assertThat(before.identity().userAgent()).startsWith("Java-http-client");
      gateway.clock.advance(Duration.ofMinutes(5));
      phone.send("{}").next();
      assertThat(api.getConnection(get -> get.connectionId(id)).lastActiveAt())
          .isAfterOrEqualTo(before.connectedAt().plus(Duration.ofMinutes(5)));
    }
  }

  @Test
  void closesAConnectionThatIsDeleted() throws Exception {
    TestPhone phone = gateway.start().phone();
    String id = ids.take();
    try (ApiGatewayManagementApiClient api = gateway.management()) {
      api.deleteConnection(delete -> delete.connectionId(id));
      assertThat(phone.closeCode()).isEqualTo(1000);
      assertThat(disconnectCode()).isEqualTo(1000);
      assertThatExceptionOfType(GoneException.class).isThrownBy(() -> post(api, id, "late"));
    }
  }

  @Test
  void refusesARequestThatIsNotSigned() throws Exception {
    TestPhone phone = gateway.start().phone();
    String id = URLEncoder.encode(ids.take(), StandardCharsets.UTF_8);
    URI uri = URI.create("http://127.0.0.1:" + gateway.port() + "/local/@connections/" + id);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest post =
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString("x")).build();
      assertThat(http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(403);
    }
    assertThat(phone.quiet()).isTrue();
  }

  @Test
  void takesPostsOnlyOnceConnectHasAnswered() throws Exception {
    AtomicReference<Throwable> early = new AtomicReference<>(new AssertionError("not tried"));
    gateway.connect =
        event -> {
          String id = event.requireObject("requestContext").requireString("connectionId");
          ids.add(id);
          try (ApiGatewayManagementApiClient api = gateway.management()) {
            post(api, id, "too early");
          } catch (GoneException gone) {
            early.set(gone);
          }
          return Json.obj("statusCode", 200);
        };
    TestPhone phone = gateway.start().phone();
    assertThat(early.get()).isInstanceOf(GoneException.class);
    try (ApiGatewayManagementApiClient api = gateway.management()) {
      post(api, ids.take(), "now");
    }
    assertThat(phone.next()).isEqualTo("now");
  }

  @Test
  void callsDisconnectOnceForAPhoneThatCloses() throws Exception {
    gateway.start().phone().close();
    Json.Obj context = gateway.disconnect();
    assertThat(context.requireString("eventType")).isEqualTo("DISCONNECT");
    assertThat(context.requireString("routeKey")).isEqualTo("$disconnect");
    assertThat(context.requireString("connectionId")).isEqualTo(ids.take());
    assertThat(context.requireLong("disconnectStatusCode")).isEqualTo(1000);
    assertThat(context.requireString("disconnectReason")).isEqualTo("bye");
    // The next connection's end is the next event: there was no second one of the first.
    gateway.phone().close();
    assertThat(gateway.disconnect().requireString("connectionId")).isEqualTo(ids.take());
    assertThat(gateway.disconnects).isEmpty();
  }

  @Test
  void callsDisconnectForAPhoneThatIsCutOff() throws Exception {
    gateway.start();
    try (RawPhone phone = new RawPhone(gateway.port())) {
      phone.head();
    }
    assertThat(disconnectCode()).isEqualTo(1006);
  }

  @Test
  void closesAPhoneThatIsIdleForTenMinutes() throws Exception {
    TestPhone phone = gateway.start().phone();
    gateway.clock.advance(Duration.ofMinutes(6));
    phone.send("{}").next();
    gateway.clock.advance(Duration.ofMinutes(6));
    phone.ping("still here");
    gateway.clock.advance(Duration.ofMinutes(9));
    assertThat(phone.send("{}").next()).isEqualTo("{}");
    gateway.clock.advance(Duration.ofMinutes(10));
    assertThat(phone.closeCode()).isEqualTo(1001);
    assertThat(disconnectCode()).isEqualTo(1001);
  }

  @Test
  void closesAnActivePhoneAfterTwoHours() throws Exception {
    TestPhone phone = gateway.start().phone();
    for (int minutes = 9; minutes < 120; minutes += 9) {
      gateway.clock.advance(Duration.ofMinutes(9));
      assertThat(phone.send("{}").next()).isEqualTo("{}");
    }
    gateway.clock.advance(Duration.ofMinutes(9));
    assertThat(phone.closeCode()).isEqualTo(1001);
  }

  @Test
  void saysGoodbyeToAllPhonesWhenItStops() throws Exception {
    TestPhone one = gateway.start().phone();
    TestPhone two = gateway.phone();
    gateway.close();
    assertThat(one.closeCode()).isEqualTo(1001);
    assertThat(two.closeCode()).isEqualTo(1001);
    assertThat(gateway.disconnects).hasSize(2);
  }

  @Test
  void holdsNobodyUpForAPhoneThatDoesNotReadAndCutsItOffInTheEnd() throws Exception {
    gateway.limits = limits(Duration.ofSeconds(29), 1024 * 1024, Duration.ofSeconds(2));
    gateway.start();
    try (RawPhone deaf = new RawPhone(gateway.port());
        ApiGatewayManagementApiClient api = gateway.management()) {
      deaf.head();
      String deafId = ids.take();
      AtomicInteger refused = new AtomicInteger();
      // Goes on posting: what the operating system buffers must be full before anything stalls.
      Eventually.holds(
          "the deaf phone is cut off",
          () -> {
            try {
              post(api, deafId, "x".repeat(64 * 1024));
              return false;
            } catch (LimitExceededException _) {
              if (refused.getAndIncrement() == 0) {
                serveAnother(api);
              }
              return false;
            } catch (GoneException _) {
              return true;
            }
          });
      assertThat(refused.get()).isPositive();
      assertThat(disconnectCode()).isEqualTo(1006);
    }
  }

  private void serveAnother(ApiGatewayManagementApiClient api) {
    TestPhone other = gateway.phone();
    try {
      post(api, ids.take(), "still served");
      assertThat(other.next()).isEqualTo("still served");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
