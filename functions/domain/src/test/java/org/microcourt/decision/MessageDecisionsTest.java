package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.decision.Room.say;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.json.JsonException;
import org.microcourt.record.Audience;
import org.microcourt.session.SessionType;

class MessageDecisionsTest {
  @Test
  void partiesSpeakInAnOpenSessionAndTheCourtAnytime() {
    Room room = Room.full();
    assertThat(room.refusal("plaintiff", notice("你好"))).isEqualTo("speak-in-session");
    assertThat(room.refusal("mediator", notice("你好"))).isEqualTo("speak-in-session");
    assertThat(room.refusal("plaintiff", say("s1", "你好"))).isEqualTo("session-unknown");
    room.ok("clerk", notice("请阅读告知书"));
  }

  @Test
  void anAuthorTakesAMessageBackForAShortTime() {
    Room room = Room.sitting(SessionType.INQUIRY);
    long said = room.ok("plaintiff", say("s1", "口误")).seq();
    assertThat(room.refusal("defendant", new Command.MessageWithdraw(said)))
        .isEqualTo("withdraw-own");
    assertThat(room.refusal("plaintiff", new Command.MessageWithdraw(said + 9)))
        .isEqualTo("withdraw-own");
    room.pass(Duration.ofMinutes(2));
    room.ok("plaintiff", new Command.MessageWithdraw(said));
    assertThat(room.refusal("plaintiff", new Command.MessageWithdraw(said)))
        .isEqualTo("withdraw-window");
    long late = room.ok("plaintiff", say("s1", "又口误")).seq();
    room.pass(Duration.ofSeconds(121));
    assertThat(room.refusal("plaintiff", new Command.MessageWithdraw(late)))
        .isEqualTo("withdraw-window");
  }

  @Test
  void nothingIsTakenBackOutOfAClosedSession() {
    Room room = Room.sitting(SessionType.INQUIRY);
    long said = room.ok("plaintiff", say("s1", "口误")).seq();
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    assertThat(room.refusal("plaintiff", new Command.MessageWithdraw(said)))
        .isEqualTo("session-not-open");
  }

  @Test
  void aWithdrawalHasTheAudienceOfItsMessage() {
    Room room = Room.sitting(SessionType.INQUIRY);
    long said = room.ok("judge", say("s1", "合议", Audience.COURT)).seq();
    assertThat(room.ok("judge", new Command.MessageWithdraw(said)).audience())
        .isEqualTo(Audience.COURT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "\u0000", "a\u0007b", "\u009f"})
  void wordsAreNeitherEmptyNorControlCharacters(String text) {
    assertThatThrownBy(() -> say("s1", text)).isInstanceOf(JsonException.class);
  }

  @Test
  void wordsFitAFrame() {
    assertThat(say("s1", "字".repeat(6_000)).text()).hasSize(6_000);
    assertThatThrownBy(() -> say("s1", "字".repeat(7_000))).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> say("s1", "a".repeat(8_001))).isInstanceOf(JsonException.class);
  }

  static Command.MessagePost notice(String text) {
    return new Command.MessagePost(
        Optional.empty(), text, Optional.empty(), List.of(), Audience.EVERYONE);
  }
}
