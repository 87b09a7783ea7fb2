package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;

/// Calls, from the start to the end, and what their phones tell each other meanwhile.
class CallsIT {
  private static final Json.Obj CALL = Json.obj("call", "v1");
  private static final String ADDRESS = "192.0.2.77";
  private static final List<String> PEOPLE =
      List.of("judge-zhou", "plaintiff", "defendant", "clerk");

  private final CourtUnderTest court = new CourtUnderTest();

  @BeforeEach
  void gather() {
    court.open("plaintiff=PLAINTIFF", "defendant=DEFENDANT", "clerk=CLERK");
    PEOPLE.forEach(court::connect);
  }

  @AfterEach
  void close() {
    court.close();
  }

  private static Json.Obj to(String participant) {
    return CALL.with("to", participant).with("from", "phone-0001");
  }

  private static Json.Obj offer(String participant) {
    return to(participant)
        .with("description", Json.obj("type", "offer", "sdp", "v=0\r\nc=IN IP4 " + ADDRESS));
  }

  private void call(String... callees) {
    court.write("judge-zhou", "call.start", start(callees));
  }

  private static Json.Obj start(String... callees) {
    return Json.obj("medium", "VOICE").with("callees", List.of(callees));
  }

  private List<Json.Obj> signals(String person) {
    return court.gateway.frames(person).stream()
        .flatMap(frame -> frame.object("signal").stream())
        .toList();
  }

  private String refused(String person, String action, Json.Obj body) {
    return CourtUnderTest.code(court.send(person, court.frame(action, "read-2", body)));
  }

  @Test
  void everybodySeesThatACallTakesPlaceAndWhoCame() {
    call("p2", "p3");
    court.write("plaintiff", "call.join", CALL);
    court.write("judge-zhou", "call.end", CALL);
    for (String person : PEOPLE) {
      assertThat(
              court.gateway.entries(person).stream()
                  .map(entry -> entry.requireString("kind"))
                  .filter(kind -> kind.startsWith("call.")))
          .containsExactly("call.started", "call.joined", "call.ended");
    }
    Json.Obj ended = court.gateway.entries("clerk").getLast().requireObject("body");
    assertThat(ended.strings("missed")).containsExactly("p3");
    Json.Obj found = court.read("defendant", "record.search", Json.obj("about", "call"));
    assertThat(found.objects("hits")).hasSize(3);
  }

  @Test
  void signalsPassBetweenThoseWhoHaveJoinedAndNobodyElse() {
    call("p2", "p3");
    assertThat(refused("judge-zhou", "call.signal", offer("p2"))).isEqualTo("call-peer");
    assertThat(refused("plaintiff", "call.signal", offer("p1"))).isEqualTo("call-absent");
    assertThat(refused("clerk", "call.signal", offer("p1"))).isEqualTo("call-unknown");
    court.write("plaintiff", "call.join", CALL);
    long before = head();

    court.read("plaintiff", "call.signal", to("p1"));
    court.read("judge-zhou", "call.signal", offer("p2").with("for", "phone-0001"));

    assertThat(signals("plaintiff"))
        .containsExactly(
            Json.obj(
                    "kind", "call",
                    "courtroom", court.courtroom,
                    "participant", "p1",
                    "call", "v1",
                    "from", "phone-0001",
                    "for", "phone-0001")
                .with("description", offer("p2").requireObject("description")));
    assertThat(signals("judge-zhou")).hasSize(1);
    assertThat(signals("defendant")).isEmpty();
    assertThat(signals("clerk")).isEmpty();
    assertThat(head()).as("nothing of it is recorded").isEqualTo(before);

    court.write("plaintiff", "call.leave", CALL);
    assertThat(refused("judge-zhou", "call.signal", offer("p2"))).isEqualTo("call-peer");
    court.write("judge-zhou", "call.end", CALL);
    assertThat(refused("judge-zhou", "call.signal", offer("p2"))).isEqualTo("call-unknown");
  }

  @Test
  void signalsReachEveryPhoneOfAPersonAndALostOneFailsNothing() {
    court.connect("plaintiff", "tablet");
    court.connect("plaintiff", "lost");
    court.gateway.drop("lost");
    call("p2");
    court.write("plaintiff", "call.join", CALL);
    court.read("judge-zhou", "call.signal", to("p2"));
    assertThat(signals("plaintiff")).hasSize(1);
    assertThat(signals("tablet")).hasSize(1);
    court.gateway.drop("plaintiff");
    court.gateway.drop("tablet");
    court.read("judge-zhou", "call.signal", to("p2"));
    Json.Obj room = court.read("clerk", "courtroom.describe", null);
    assertThat(room.objects("calls").getFirst().strings("present"))
        .as("a lost connection leaves no call")
        .containsExactly("p1", "p2");
  }

  @Test
  void aCallOfTheCourtIsItsOwn() {
    court.write("judge-zhou", "call.start", start("p4").with("audience", "court"));
    court.write("clerk", "call.join", CALL);
    assertThat(court.gateway.entries("plaintiff").getLast().get("kind")).isEmpty();
    assertThat(court.refusal("plaintiff", "call.join", CALL)).isEqualTo("call-unknown");
    assertThat(refused("plaintiff", "call.signal", to("p1"))).isEqualTo("call-unknown");
    assertThat(court.read("plaintiff", "courtroom.describe", null).get("calls")).isEmpty();
    assertThat(court.refusal("judge-zhou", "call.start", start("p2"))).isEqualTo("call-running");
  }

  @Test
  void aRepeatedJoinIsOneEntryAndARaceHasOneCall() {
    call("p2");
    String frame = court.frame("call.join", CourtUnderTest.device("plaintiff") + ":1", CALL);
    Json.Obj first = CourtUnderTest.body(court.send("plaintiff", frame));
    Json.Obj again = CourtUnderTest.body(court.send("plaintiff", frame));
    assertThat(again).isEqualTo(first.with("repeated", true));
    court.write("judge-zhou", "call.end", CALL);
    List<Boolean> begun =
        List.of("judge-zhou", "clerk").parallelStream()
            .map(person -> court.attempt(person, "call.start", start("p3")).isPresent())
            .toList();
    assertThat(begun).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void serversAreForWhoIsInTheCall() {
    call("p2");
    assertThat(refused("plaintiff", "call.servers", CALL)).isEqualTo("call-absent");
    assertThat(refused("defendant", "call.servers", CALL)).isEqualTo("call-unknown");
    Json.Obj given = court.read("judge-zhou", "call.servers", CALL);
    Json.Obj turn = given.objects("iceServers").getFirst();
    assertThat(turn.requireString("username")).endsWith(":" + court.courtroom + ".p1");
    assertThat(given.text()).doesNotContain("north");
  }

  private long head() {
    return court.read("clerk", "courtroom.describe", null).requireLong("seq");
  }
}
