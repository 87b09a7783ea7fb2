package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.socket.Unauthorized;
import org.microcourt.json.Json;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.Issuer;

/// Marked words go through every handler, on good ways and bad; the log has none of them.
class LogIT {
  private static final String MARK = "Geheim-秘密-7391";

  private final PrintStream out = System.out;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(logged, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setOut(out);
  }

  @Test
  void holdsNoWordsNamesOrTokens() {
    try (CourtUnderTest court = new CourtUnderTest()) {
      court.open("clerk=CLERK");
      court.connect(MARK);
      court.connect("clerk", "gone");
      court.gateway.drop("gone");
      Json.Obj text = Json.obj("text", MARK);
      court.write("clerk", "message.post", text);
      court.write(
          "judge-zhou",
          "participant.add",
          Json.obj("person", MARK, "name", MARK, "role", "PLAINTIFF"));
      items(court);
      calls(court);
      court.refusal(MARK, "message.post", text);
      court.read(MARK, "record.fetch", null);
      court.send("clerk", MARK);
      court.send("clerk", Json.obj("action", MARK, "id", MARK, MARK, MARK).text());
      court.send("clerk", court.frame("message.post", MARK, text));
      court.refusal("clerk", "message.post", Json.obj(MARK, MARK));
      brokenOnes(court, text);
      CourtUnderTest.invoke(
          new DisconnectHandler(court.environment, court.clock),
          court.event(MARK, "gone", MARK, Instant.MAX));
    }
    authorizer();

    String log = logged.toString(StandardCharsets.UTF_8);
    assertThat(log.lines()).hasSizeGreaterThan(10);
    assertThat(log)
        .contains(
            "\"action\":\"message.post\"",
            "\"action\":\"call.signal\"",
            "service-failed",
            "door-refused");
    assertThat(log).doesNotContain("Geheim").doesNotContain("秘密").doesNotContain("7391", "north");
    assertThat(log).doesNotContain("eyJ");
  }

  private static void items(CourtUnderTest court) {
    court.write(
        "judge-zhou",
        "item.issue",
        Json.obj(
            "type",
            "QUESTION",
            "title",
            MARK,
            "text",
            MARK,
            "addressees",
            List.of("p3"),
            "due",
            Json.obj("amount", 9, "unit", "HOURS")));
    Json.Obj answer = Json.obj("item", "i1", "text", MARK);
    CourtUnderTest.body(court.send(MARK, court.frame("item.answer", "marks-phone:1", answer)));
    Json.Obj incident =
        Json.obj("from", Court.NOON, "to", Court.NOON.plusSeconds(60), "description", MARK);
    court.send(
        "judge-zhou", Json.obj("action", "incident.record", "id", MARK, "body", incident).text());
    court.send(
        "judge-zhou", Json.obj("action", "incident.record", "id", "i", "body", incident).text());
    court.read("judge-zhou", "outage.read", Json.obj("item", "i1"));
  }

  /// Addresses of phones and credentials of servers are not for it either.
  private static void calls(CourtUnderTest court) {
    court.write("judge-zhou", "call.start", Json.obj("medium", "VOICE", "callees", List.of("p3")));
    Json.Obj call = Json.obj("call", "v1");
    CourtUnderTest.body(court.send(MARK, court.frame("call.join", "marks-phone:2", call)));
    Json.Obj offer = Json.obj("type", "offer", "sdp", "v=0\r\nGeheim-7391");
    Json.Obj signal = call.with("from", "Geheim-7391").with("description", offer);
    court.read(MARK, "call.signal", signal.with("to", "p1"));
    court.send(MARK, court.frame("call.signal", "1", signal.with("to", "p2")));
    court.send(MARK, court.frame("call.signal", "2", signal.with("to", MARK)));
    court.read(MARK, "call.servers", call);
  }

  private static void brokenOnes(CourtUnderTest court, Json.Obj text) {
    CallObserver failing =
        new CallObserver() {
          @Override
          public void sending(Call call) {
            throw new IllegalStateException(MARK);
          }
        };
    ActionsHandler broken = court.process(failing);
    String id = CourtUnderTest.device("clerk") + ":2";
    court.reply(broken, "clerk", court.frame("message.post", id, text));
    court.reply(broken, "clerk", court.frame("record.fetch", "1", null));
  }

  private static void authorizer() {
    AuthorizerHandler handler =
        new AuthorizerHandler(
            Map.of(
                "AWS_REGION", "eu-central-1",
                "OIDC_ISSUER", "http://127.0.0.1:1",
                "OIDC_AUDIENCE", "microcourt",
                "OIDC_STAFF_CLAIM", "microcourt_staff"));
    String token = new Issuer().token(Issuer.claims(MARK, Instant.now()).build());
    for (String offered :
        new String[] {MARK, "microcourt.v1, " + MARK, "microcourt.v1, " + token}) {
      Json.Obj event =
          Json.obj("methodArn", "a/b/c", "headers", Json.obj("Sec-WebSocket-Protocol", offered));
      try {
        CourtUnderTest.invoke(handler, event);
      } catch (Unauthorized | IllegalStateException e) {
        // What Lambda itself logs of a failure.
        System.out.println(e + " " + e.getCause());
      }
    }
  }
}
