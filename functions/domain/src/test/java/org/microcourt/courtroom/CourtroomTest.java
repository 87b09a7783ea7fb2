package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.SessionState.Stage;
import org.microcourt.decision.Command;
import org.microcourt.decision.Room;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

class CourtroomTest {
  @Test
  void refusesToFoldOverAGapOrAnotherRecord() {
    Room room = Room.full();
    Courtroom start = Courtroom.empty(room.courtroom().id());
    Entry second = room.entries().get(1);
    assertThatThrownBy(() -> start.apply(second)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Courtroom.empty("another").apply(room.entries().getFirst()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> room.courtroom().apply(room.entries().getLast()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void followsASessionFromItsPlanToItsClose() {
    Room room = Room.sitting(SessionType.MEDIATION);
    assertThat(session(room).segment()).contains(Segment.OPENING);
    room.ok("judge", Room.advance("s1", Segment.COURSE));
    room.ok("judge", new Command.TalkOpen("s1", Role.DEFENDANT));
    assertThat(session(room).talks()).containsExactly(Role.DEFENDANT);
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    assertThat(session(room).stage()).isEqualTo(Stage.CLOSED);
    assertThat(session(room).segment()).contains(Segment.COURSE);
    assertThat(session(room).talks()).isEmpty();
    assertThat(session(room).entered()).containsKeys("p3", "p4", "p5", "p6");
  }

  @Test
  void knowsTheSideOfEveryone() {
    Courtroom courtroom = Room.full().courtroom();
    assertThat(courtroom.sideOf(courtroom.participant("p5").orElseThrow()))
        .contains(Role.PLAINTIFF);
    assertThat(courtroom.sideOf(courtroom.participant("p1").orElseThrow())).isEmpty();
  }

  @Test
  void forgetsMessagesThatCannotBeTakenBackAnyMore() {
    Room room = Room.sitting(SessionType.INQUIRY);
    room.ok("judge", Room.say("s1", "旧"));
    room.pass(Duration.ofHours(1));
    room.ok("judge", Room.say("s1", "新"));
    assertThat(room.courtroom().recent()).hasSize(1);
  }

  @Test
  void showsAHiddenEntrySealed() {
    Room room = Room.sitting(SessionType.MEDIATION);
    Entry secret = room.ok("judge", Room.say("s1", "合议", Audience.COURT));
    Participant plaintiff = room.courtroom().participant("p4").orElseThrow();
    Participant judge = room.courtroom().participant("p1").orElseThrow();
    assertThat(room.courtroom().view(plaintiff, secret)).isEqualTo(secret.sealed());
    assertThat(room.courtroom().view(judge, secret)).isEqualTo(secret.toJson());
  }

  @Test
  void aSnapshotOfTenThousandEntriesFitsAnItem() {
    Room room = Room.sitting(SessionType.HEARING);
    while (room.seq() < 10_000) {
      room.ok("judge", Room.say("s1", "请继续"));
    }
    Json.Obj snapshot = room.courtroom().toJson();
    assertThat(snapshot.text().length()).isLessThan(350_000);
    assertThat(Courtroom.fromJson(Json.parseObject(snapshot.text()))).isEqualTo(room.courtroom());
  }

  private static SessionState session(Room room) {
    return room.courtroom().session("s1").orElseThrow();
  }
}
