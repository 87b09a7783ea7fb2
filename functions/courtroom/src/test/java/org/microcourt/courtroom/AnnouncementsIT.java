package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.microcourt.json.Json;
import org.microcourt.platform.configuration.CallObserver;

/// Who hears of an entry, and how much of it.
class AnnouncementsIT {
  private final CourtUnderTest court = new CourtUnderTest();

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void everyPhoneOfEverybodyHears() {
    court.open("plaintiff=PLAINTIFF");
    court.connect("judge-zhou");
    court.connect("plaintiff");
    court.connect("plaintiff", "tablet");

    Json.Obj receipt = court.write("judge-zhou", "message.post", Json.obj("text", "各位好"));

    for (String connection : List.of("judge-zhou", "plaintiff", "tablet")) {
      assertThat(court.gateway.entries(connection))
          .as(connection)
          .containsExactly(receipt.requireObject("entry"));
    }
  }

  @Test
  void whoIsNotOfTheAudienceGetsWhatProvesTheChainAndNothingElse() {
    court.open("plaintiff=PLAINTIFF", "clerk=CLERK", "witness=WITNESS");
    List.of("plaintiff", "clerk", "witness").forEach(court::connect);

    Json.Obj entry =
        court
            .write("judge-zhou", "message.post", Json.obj("text", "合议意见", "audience", "court"))
            .requireObject("entry");

    Json.Obj sealed =
        Json.obj(
            "courtroom", entry.requireString("courtroom"),
            "seq", entry.requireLong("seq"),
            "leaf", entry.requireString("leaf"),
            "chain", entry.requireString("chain"));
    assertThat(court.gateway.entries("clerk")).containsExactly(entry);
    assertThat(court.gateway.entries("plaintiff")).containsExactly(sealed);
    assertThat(court.gateway.entries("witness")).containsExactly(sealed);
  }

  @Test
  void whoIsAddedHearsFromTheirFirstEntryOn() {
    court.open();
    court.connect("newcomer");
    Json.Obj added =
        court.write(
            "judge-zhou",
            "participant.add",
            Json.obj("person", "newcomer", "name", "新人", "role", "CLERK"));
    Json.Obj next = court.write("judge-zhou", "message.post", Json.obj("text", "欢迎"));

    assertThat(added.requireString("participant")).isEqualTo("p2");
    assertThat(court.gateway.entries("newcomer"))
        .containsExactly(added.requireObject("entry"), next.requireObject("entry"));
  }

  @Test
  void whoIsRemovedIsToldOfItAndHearsNothingMore() {
    court.open("clerk=CLERK");
    court.connect("clerk");
    Json.Obj removed =
        court.write(
            "judge-zhou", "participant.remove", Json.obj("participant", "p2", "reason", "换人"));
    court.write("judge-zhou", "message.post", Json.obj("text", "继续"));

    assertThat(court.gateway.entries("clerk")).containsExactly(removed.requireObject("entry"));
  }

  @Test
  void aRepeatedCommandIsAnnouncedAgainInCaseNobodyWasTold() {
    court.open("clerk=CLERK");
    court.connect("clerk");
    String frame = court.frame("message.post", "judges-phone:1", Json.obj("text", "听到了吗"));
    CourtUnderTest.body(court.send("judge-zhou", frame));

    Json.Obj again = CourtUnderTest.body(court.send("judge-zhou", frame));

    assertThat(again.bool("repeated", false)).isTrue();
    assertThat(court.gateway.entries("clerk"))
        .hasSize(2)
        .containsOnly(again.requireObject("entry"));
  }

  @Test
  void aGoneConnectionIsForgottenAndHarmsNobody() {
    court.open("clerk=CLERK");
    court.connect("clerk", "gone");
    court.connect("clerk", "still-there");
    court.gateway.drop("gone");

    court.write("judge-zhou", "message.post", Json.obj("text", "一"));

    assertThat(court.gateway.entries("still-there")).hasSize(1);
    assertThat(court.platform().people().connections(List.of("clerk")).get("clerk"))
        .containsExactly("still-there");
  }

  @Test
  @Timeout(60)
  void aPhoneThatDoesNotAnswerHoldsUpNoOtherPhone() throws Exception {
    court.open("clerk=CLERK", "plaintiff=PLAINTIFF");
    court.connect("clerk", "asleep");
    court.connect("plaintiff", "awake");
    court.gateway.fallAsleep("asleep");

    Thread sender =
        Thread.ofVirtual()
            .start(() -> court.write("judge-zhou", "message.post", Json.obj("text", "一")));
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (court.gateway.entries("awake").isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(court.gateway.entries("awake")).hasSize(1);
    assertThat(sender.isAlive()).as("the sleeping phone still has its time").isTrue();
    assertThat(sender.join(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void theReplyDoesNotDependOnTheAnnouncement() {
    court.open("clerk=CLERK");
    court.connect("clerk");
    CallObserver mute =
        new CallObserver() {
          @Override
          public void sending(Call call) {
            if (call.operation().equals("PostToConnection")
                || call.operation().equals("BatchGetItem")) {
              throw new IllegalStateException("down");
            }
          }
        };
    Json.Obj reply =
        court.reply(
            court.process(mute),
            "judge-zhou",
            court.frame("message.post", "judges-phone:1", Json.obj("text", "一")));
    assertThat(CourtUnderTest.body(reply).requireLong("seq")).isEqualTo(3);
    assertThat(court.read("clerk", "record.fetch", Json.obj("after", 2)).objects("entries"))
        .hasSize(1);
  }
}
