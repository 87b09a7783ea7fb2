package org.microcourt.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.local.gateway.GatewayFixture.allow;
import static org.microcourt.local.gateway.GatewayFixture.limits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.TestPhone;

/// What happens to messages of an open connection.
class MessagesIT {
  private static final Duration LONG = Duration.ofSeconds(29);
  private final GatewayFixture gateway = new GatewayFixture();

  @AfterEach
  void stop() throws Exception {
    gateway.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void givesEachEventTheFieldsOfApiGatewayAndTheAuthorizersContext() throws Exception {
    BlockingQueue<Json.Obj> events = new LinkedBlockingQueue<>();
    gateway.authorizer = event -> allow(event, Json.obj("person", "lin", "exp", 1795503600));
    gateway.actions =
        event -> {
          events.add(event);
          return Json.obj("statusCode", 200, "body", "ok");
        };
    TestPhone phone = gateway.start().phone();
    phone.send("{\"action\":\"elsewhere\"}").next();
    Json.Obj event = Objects.requireNonNull(events.poll());
    assertThat(event.requireString("body")).isEqualTo("{\"action\":\"elsewhere\"}");
    assertThat(event.bool("isBase64Encoded", true)).isFalse();
    Json.Obj context = event.requireObject("requestContext");
    assertThat(context.requireString("eventType")).isEqualTo("MESSAGE");
    assertThat(context.requireString("routeKey")).isEqualTo("$default");
    assertThat(context.requireString("messageDirection")).isEqualTo("IN");
    assertThat(context.requireString("stage")).isEqualTo("local");
    assertThat(context.requireString("apiId")).isEqualTo("Api");
    assertThat(context.requireString("messageId")).isNotBlank();
    assertThat(context.requireString("requestId"))
        .isNotBlank()
        .isNotEqualTo(context.requireString("messageId"));
    assertThat(context.requireString("requestTime"))
        .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
    assertThat(context.requireLong("connectedAt"))
        .isLessThanOrEqualTo(context.requireLong("requestTimeEpoch"));
    assertThat(context.requireObject("identity").requireString("sourceIp")).isEqualTo("127.0.0.1");
    Json.Obj authorizer = context.requireObject("authorizer");
    assertThat(authorizer.requireString("person")).isEqualTo("lin");
    assertThat(authorizer.requireString("exp")).isEqualTo("1795503600");
    phone.close();
    assertThat(gateway.disconnect().requireObject("authorizer").requireString("person"))
        .isEqualTo("lin");
  }

  @Test
  void answersOnlyWhereTheRouteHasAResponse() throws Exception {
    TestPhone phone = gateway.start().phone();
    phone.send("{\"action\":\"mute\"}");
    phone.send("{\"action\":\"slow\",\"n\":1}");
    assertThat(phone.nextObject().requireString("action")).isEqualTo("slow");
    assertThat(phone.quiet()).isTrue();
  }

  @Test
  void answersNothingWhereTheFunctionGivesNoBody() throws Exception {
    gateway.actions =
        event ->
            event.requireString("body").equals("1")
                ? Json.obj("statusCode", 200)
                : Json.obj("statusCode", 500, "body", "two");
    TestPhone phone = gateway.start().phone();
    phone.send("1").send("2");
    assertThat(phone.next()).isEqualTo("two");
    assertThat(phone.quiet()).isTrue();
  }

  @Test
  void forbidsAMessageWithoutRouteAndStaysOpen() throws Exception {
    gateway.routes.remove("$default");
    TestPhone phone = gateway.start().phone();
    Json.Obj refusal = phone.send("not JSON").nextObject();
    assertThat(refusal.requireString("message")).isEqualTo("Forbidden");
    assertThat(refusal.requireString("connectionId")).isNotBlank();
    assertThat(refusal.requireString("requestId")).isNotBlank();
    assertThat(phone.send("{\"action\":\"slow\"}").next()).contains("slow");
  }

  @Test
  void saysThatAFunctionFailedAndStaysOpen() throws Exception {
    gateway.actions =
        event -> {
          String body = event.requireString("body");
          if (body.contains("fail")) {
            throw new IllegalStateException("no table");
          }
          return body.contains("odd") ? Json.of("odd") : Json.obj("statusCode", 200, "body", body);
        };
    TestPhone phone = gateway.start().phone();
    for (String bad : List.of("fail", "{\"action\":\"mute\",\"fail\":1}", "odd")) {
      Json.Obj error = phone.send(bad).nextObject();
      assertThat(error.requireString("message")).isEqualTo("Internal server error");
      assertThat(error.requireString("connectionId")).isNotBlank();
      assertThat(error.requireString("requestId")).isNotBlank();
    }
    assertThat(phone.send("good").next()).isEqualTo("good");
  }

  @Test
  void givesUpAFunctionThatTakesLongerThanAnIntegrationMay() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    gateway.limits = limits(Duration.ofMillis(100), Limits.AWS.queued(), LONG);
    gateway.actions =
        event -> {
          if (event.requireString("body").equals("slow")) {
            await(never);
          }
          return Json.obj("statusCode", 200, "body", event.requireString("body"));
        };
    TestPhone phone = gateway.start().phone();
    assertThat(phone.send("slow").nextObject().requireString("message"))
        .isEqualTo("Internal server error");
    assertThat(phone.send("quick").next()).isEqualTo("quick");
    never.countDown();
  }

  @Test
  void handlesMessagesOfOneConnectionAtTheSameTime() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    gateway.actions =
        event -> {
          String body = event.requireString("body");
          if (body.equals("first")) {
            await(second);
          } else {
            second.countDown();
          }
          return Json.obj("statusCode", 200, "body", body);
        };
    TestPhone phone = gateway.start().phone();
    phone.send("first").send("second");
    assertThat(List.of(phone.next(), phone.next())).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void closesOnAFrameOverTheLimit() throws Exception {
    gateway.start();
    try (RawPhone phone = new RawPhone(gateway.port())) {
      phone.head();
      phone.send(true, RawPhone.TEXT, 32 * 1024);
      assertThat(phone.read().payload().capacity()).isEqualTo(32 * 1024);
      phone.send(true, RawPhone.TEXT, 32 * 1024 + 1);
      RawPhone.Frame close = phone.read();
      assertThat(close.opcode()).isEqualTo(RawPhone.CLOSE);
      assertThat(close.closeCode()).isEqualTo(1009);
    }
    assertThat(gateway.disconnect().requireLong("disconnectStatusCode")).isEqualTo(1009);
  }

  @Test
  void takesAMessageOfTheLimitInSeveralFramesAndSplitsWhatItSends() throws Exception {
    gateway.start();
    try (RawPhone phone = new RawPhone(gateway.port())) {
      phone.head();
      for (int i = 0; i < 4; i++) {
        phone.send(i == 3, i == 0 ? RawPhone.TEXT : RawPhone.CONTINUATION, 32 * 1024);
      }
      int received = 0;
      RawPhone.Frame frame;
      do {
        frame = phone.read();
        assertThat(frame.payload().capacity()).isLessThanOrEqualTo(32 * 1024);
        received += frame.payload().capacity();
      } while (!frame.last());
      assertThat(received).isEqualTo(128 * 1024);
    }
  }

  @Test
  void closesOnAMessageOverTheLimit() throws Exception {
    gateway.start();
    try (RawPhone phone = new RawPhone(gateway.port())) {
      phone.head();
      for (int i = 0; i < 5; i++) {
        phone.send(i == 4, i == 0 ? RawPhone.TEXT : RawPhone.CONTINUATION, i == 4 ? 1 : 32 * 1024);
      }
      assertThat(phone.read().closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void partsNoCharacterBetweenFrames() throws Exception {
    gateway.actions = _ -> Json.obj("statusCode", 200, "body", "x" + "𠮷".repeat(20_000));
    TestPhone phone = gateway.start().phone();
    assertThat(phone.send("{}").next()).isEqualTo("x" + "𠮷".repeat(20_000));
  }

  @Test
  void closesOnABinaryFrame() throws Exception {
    TestPhone phone = gateway.start().phone();
    phone.socket().sendBinary(StandardCharsets.UTF_8.encode("{}"), true).join();
    assertThat(phone.closeCode()).isEqualTo(1003);
    assertThat(gateway.disconnect().requireLong("disconnectStatusCode")).isEqualTo(1003);
  }

  @Test
  void answersAPing() throws Exception {
    assertThat(gateway.start().phone().ping("here?")).isEqualTo("here?");
  }
}
