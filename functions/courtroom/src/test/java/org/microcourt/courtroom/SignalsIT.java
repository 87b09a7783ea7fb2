package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;

/// What is told and not recorded.
class SignalsIT {
  private static final List<String> PEOPLE =
      List.of("judge-zhou", "plaintiff", "defendant", "clerk", "witness");

  private final CourtUnderTest court = new CourtUnderTest();

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void tellWhoIsThereAndWhoHasReadHowFar() {
    court.open("plaintiff=PLAINTIFF", "witness=WITNESS");
    court.connect("plaintiff");
    court.read("plaintiff", "record.read", Json.obj("seq", 2));

    List<Json.Obj> all = attendance("judge-zhou");
    assertThat(all).hasSize(3);
    Json.Obj plaintiff = all.get(1);
    assertThat(plaintiff.bool("online", false)).isTrue();
    assertThat(plaintiff.requireLong("read")).isEqualTo(2);
    assertThat(all.get(2).bool("online", true)).isFalse();
    assertThat(attendance("witness"))
        .extracting(line -> line.requireString("participant"))
        .containsExactly("p1", "p3");
  }

  @Test
  void tellNobodyThatSomebodyWritesWhoMayNotReadIt() {
    court.open("plaintiff=PLAINTIFF", "defendant=DEFENDANT", "clerk=CLERK", "witness=WITNESS");
    PEOPLE.forEach(court::connect);
    long before = court.read("clerk", "courtroom.describe", null).requireLong("seq");
    court.read("judge-zhou", "message.typing", Json.obj());
    assertThat(told()).containsExactlyInAnyOrder("plaintiff", "defendant", "clerk");
    court.read("judge-zhou", "message.typing", Json.obj("audience", "court"));
    assertThat(told()).containsExactlyInAnyOrder("clerk");
    assertThat(court.refusal("plaintiff", "message.typing", Json.obj("audience", "court")))
        .isEqualTo("speak-in-session");
    assertThat(told()).isEmpty();
    assertThat(court.read("clerk", "courtroom.describe", null).requireLong("seq"))
        .isEqualTo(before);
  }

  private List<Json.Obj> attendance(String person) {
    return court.read(person, "presence.read", null).objects("participants");
  }

  /// Who got a signal since the last look.
  private List<String> told() {
    List<String> told =
        PEOPLE.stream()
            .filter(person ->
                court.gateway.frames(person).stream()
                    .anyMatch(frame -> frame.get("signal").isPresent()))
            .toList();
    told.forEach(court.gateway::open);
    return told;
  }
}
