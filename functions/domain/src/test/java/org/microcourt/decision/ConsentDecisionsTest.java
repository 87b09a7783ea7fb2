package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.decision.Room.agree;
import static org.microcourt.decision.Room.say;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.Role;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

class ConsentDecisionsTest {
  private final Room room = Room.full();

  @BeforeEach
  void scheduled() {
    room.schedule(SessionType.MEDIATION, Mode.SYNCHRONOUS, Optional.empty());
  }

  @Test
  void aPartyAnswersForItselfAndAnAgentForItsPrincipal() {
    Command.SessionConsent forPlaintiff =
        new Command.SessionConsent("s1", "2026-01", true, Optional.of("p4"));
    assertThat(room.refusal("judge", agree("s1", true))).isEqualTo("consent-of-party");
    assertThat(room.refusal("defendant", forPlaintiff)).isEqualTo("consent-of-party");
    assertThat(room.refusal("lawyer", agree("s1", true))).isEqualTo("consent-of-party");
    room.ok("lawyer", forPlaintiff);
    assertThat(room.courtroom().session("s1").orElseThrow().hasConsentOf("p4")).isTrue();
  }

  @Test
  void answersTheNoticeThatIsInForce() {
    assertThat(
            room.refusal(
                "plaintiff", new Command.SessionConsent("s1", "2020-01", true, Optional.empty())))
        .isEqualTo("notice-version");
  }

  @Test
  void anAnswerChangesUntilTheSessionOpens() {
    room.consent("s1");
    assertThat(room.refusal("plaintiff", agree("s1", true))).isEqualTo("consent-given");
    room.ok("plaintiff", agree("s1", false));
    assertThat(room.refusal("judge", new Command.SessionOpen("s1"))).isEqualTo("consent-missing");
    room.ok("plaintiff", agree("s1", true));
    room.ok("judge", new Command.SessionOpen("s1"));
    assertThat(room.refusal("plaintiff", agree("s1", false))).isEqualTo("consent-given");
  }

  @Test
  void whoComesLateAgreesBeforeEntering() {
    room.consent("s1");
    room.ok("judge", new Command.SessionOpen("s1"));
    room.add("third", Role.THIRD_PARTY);
    assertThat(room.refusal("third", new Command.SessionEnter("s1"))).isEqualTo("consent-missing");
    room.ok("third", agree("s1", true));
    room.ok("third", new Command.SessionEnter("s1"));
  }

  @Test
  void enteringNeedsAFreshLogIn() {
    room.consent("s1");
    assertThat(room.refusal("plaintiff", new Command.SessionEnter("s1")))
        .isEqualTo("session-not-open");
    room.ok("judge", new Command.SessionOpen("s1"));
    room.pass(Duration.ofMinutes(16));
    assertThat(room.refusal("plaintiff", new Command.SessionEnter("s1")))
        .isEqualTo("reauthenticate");
    assertThat(room.refusal("plaintiff", say("s1", "在"))).isEqualTo("enter-first");
    room.logIn("plaintiff");
    room.ok("plaintiff", new Command.SessionEnter("s1"));
    assertThat(room.refusal("plaintiff", new Command.SessionEnter("s1")))
        .isEqualTo("entered-already");
    room.ok("plaintiff", say("s1", "在"));
  }

  @Test
  void aServerWhoseClockLagsDecidesAtTheTimeOfTheRecord() {
    room.consent("s1");
    room.ok("judge", new Command.SessionOpen("s1"));
    room.ok("plaintiff", new Command.SessionEnter("s1"));
    room.pass(Duration.ofSeconds(-5));
    long seq = room.ok("plaintiff", say("s1", "在")).seq();
    assertThat(room.entries().getLast().at()).isEqualTo(Room.START);
    room.ok("plaintiff", new Command.MessageWithdraw(seq));
  }
}
