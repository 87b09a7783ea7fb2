package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.CallCounter;
import org.microcourt.platform.fixture.Court;

/// Who has no business in a courtroom reads nothing of it and writes nothing into it.
class StrangersIT {
  private static final Map<String, Json.Obj> READS =
      Map.ofEntries(
          Map.entry("courtroom.describe", Json.obj()),
          Map.entry("record.fetch", Json.obj("after", 0)),
          Map.entry("record.search", Json.obj("text", "分期")),
          Map.entry("record.read", Json.obj("seq", 1)),
          Map.entry("presence.read", Json.obj()),
          Map.entry("message.typing", Json.obj("session", "s1")),
          Map.entry("call.servers", Json.obj("call", "v1")),
          Map.entry("call.signal", Json.obj("call", "v1", "to", "p1", "from", "phone-of-stranger")),
          Map.entry("casefile.list", Json.obj()),
          Map.entry("item.list", Json.obj()),
          Map.entry("outage.read", Json.obj("item", "i1")),
          Map.entry(
              "deadline.preview",
              Json.obj("due", Json.obj("amount", 1, "unit", "HOURS"), "type", "QUESTION")),
          Map.entry("transcript.view", Json.obj("session", "s1")));
  private static final Map<String, Json.Obj> WRITES =
      Map.ofEntries(
          Map.entry("participant.add", Json.obj("person", "x", "name", "x", "role", "CLERK")),
          Map.entry("participant.remove", Json.obj("participant", "p1", "reason", "…")),
          Map.entry("session.schedule", Json.obj("type", "INQUIRY", "mode", "SYNCHRONOUS")),
          Map.entry("session.open", Json.obj("session", "s1")),
          Map.entry("session.close", Json.obj("session", "s1")),
          Map.entry("message.post", Json.obj("text", "……")),
          Map.entry("message.withdraw", Json.obj("message", 2)),
          Map.entry("item.answer", Json.obj("item", "i1", "text", "……")),
          Map.entry("motion.file", Json.obj("kind", "OFFLINE", "reason", "……")),
          Map.entry("call.start", Json.obj("medium", "VOICE", "callees", List.of("p1"))),
          Map.entry("call.join", Json.obj("call", "v1")),
          Map.entry("call.leave", Json.obj("call", "v1")),
          Map.entry("call.decline", Json.obj("call", "v1")),
          Map.entry("call.end", Json.obj("call", "v1")),
          Map.entry("motion.decide", Json.obj("motion", "m1", "granted", true, "reason", "…")),
          Map.entry("motion.withdraw", Json.obj("motion", "m1")),
          Map.entry("conduct.mute", Json.obj("session", "s1", "participant", "p2", "reason", "…")),
          Map.entry("conduct.unmute", Json.obj("session", "s1", "participant", "p2")),
          Map.entry("item.withdraw", Json.obj("item", "i1", "reason", "……")),
          Map.entry(
              "item.extend", Json.obj("item", "i1", "due", Json.obj("amount", 1, "unit", "HOURS"))),
          Map.entry("transcript.confirm", Json.obj("session", "s1", "sha256", "0".repeat(64))),
          Map.entry("transcript.refuse", Json.obj("session", "s1", "reason", "……")),
          Map.entry("transcript.finalize", Json.obj("session", "s1", "sha256", "0".repeat(64))),
          Map.entry(
              "transcript.object",
              Json.obj(
                  "session",
                  "s1",
                  "kind",
                  "OMISSION",
                  "entries",
                  List.of(),
                  "text",
                  "…",
                  "reason",
                  "…")),
          Map.entry(
              "transcript.rule",
              Json.obj("session", "s1", "application", 2, "ruling", "GRANTED", "reason", "…")),
          Map.entry(
              "signature.capture",
              Json.obj("width", 300, "height", 150, "strokes", List.of(List.of(1, 2, 3)))));

  private final CallCounter calls = new CallCounter();
  private final CourtUnderTest court = new CourtUnderTest(calls);
  private String room = "";
  private long seq;

  @BeforeEach
  void open() {
    room = court.open("plaintiff=PLAINTIFF", "leaver=CLERK");
    court.write("judge-zhou", "message.post", Json.obj("text", "开始"));
    court.write("leaver", "message.post", Json.obj("text", "我还在"));
    court.write("judge-zhou", "participant.remove", Json.obj("participant", "p3", "reason", "换人"));
    seq = head();
  }

  @AfterEach
  void close() {
    court.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "judge-of-another-court", "leaver"})
  void isTreatedAsIfTheCourtroomDidNotExist(String person) {
    if (person.startsWith("judge")) {
      assertThat(foundAnother(person)).isNotEqualTo(room);
    }
    calls.take();
    READS.forEach((action, body) ->
        assertThat(court.refusal(person, action, body)).as(action).isEqualTo("not-found"));
    WRITES.forEach((action, body) ->
        assertThat(court.refusal(person, action, body)).as(action).isEqualTo("not-found"));
    Json.Obj elsewhere =
        court.send(
            person,
            Json.obj("action", "record.fetch", "id", "r", "courtroom", "cbbbbbbbbbbbbbbb").text());
    Json.Obj here = court.send(person, court.frame("record.fetch", "r", null));
    assertThat(here).as("the same answer to the letter").isEqualTo(elsewhere);
    assertThat(calls.take()).doesNotContainKeys("PutItem", "UpdateItem", "PostToConnection");
    assertThat(head()).isEqualTo(seq);
  }

  @Test
  void aRemovedParticipantGetsNoOldReceiptsEither() {
    Json.Obj again =
        court.send(
            "leaver",
            court.frame(
                "message.post", CourtUnderTest.device("leaver") + ":1", Json.obj("text", "我还在")));
    assertThat(CourtUnderTest.code(again)).isEqualTo("not-found");
  }

  @Test
  void aTokenThatHasEndedDoesNothingOnAnOpenConnection() {
    calls.take();
    for (String action : List.of("ping", "courtroom.list")) {
      Json.Obj reply =
          court.sendWithTokenUntil(
              court.clock.instant(), "judge-zhou", Json.obj("action", action, "id", "1").text());
      assertThat(CourtUnderTest.code(reply)).isEqualTo("token-expired");
      assertThat(reply.string("re")).contains("1");
    }
    Json.Obj post =
        court.sendWithTokenUntil(
            court.clock.instant().minusSeconds(1),
            "judge-zhou",
            court.frame("message.post", "phone-of-judge-zhou:9", Json.obj("text", "…")));
    assertThat(CourtUnderTest.code(post)).isEqualTo("token-expired");
    assertThat(calls.take()).isEmpty();
  }

  @Test
  void aConnectionWithoutAPersonDoesNothing() {
    calls.take();
    Json.Obj answer =
        CourtUnderTest.invoke(
            court.process(calls),
            court.event(
                null, "somewhere", court.frame("record.fetch", "1", null), court.clock.instant()));
    assertThat(CourtUnderTest.code(Json.parseObject(answer.requireString("body"))))
        .isEqualTo("unauthorized");
    assertThat(calls.take()).isEmpty();
  }

  @Test
  void onlyStaffOpensACourtroom() {
    Json.Obj reply =
        court.send(
            "plaintiff",
            Json.obj(
                    "action", "courtroom.create",
                    "id", "mine",
                    "body", Json.obj("case", Court.CASE.toJson()))
                .text());
    assertThat(CourtUnderTest.code(reply)).isEqualTo("staff-only");
  }

  private String foundAnother(String person) {
    return CourtUnderTest.body(
            court.send(
                person,
                Json.obj(
                        "action", "courtroom.create",
                        "id", "create-1",
                        "body", Json.obj("case", Court.CASE.toJson()))
                    .text()))
        .requireString("courtroom");
  }

  private long head() {
    return court.platform().courtrooms().load(room).seq();
  }
}
