package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.decision.Room.say;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.session.SessionType;

class TalkDecisionsTest {
  private static final Audience DEFENCE = new Audience.Side(Role.DEFENDANT);

  @Test
  void aPrivateTalkIsHeardByItsSideAndTheCourtAlone() {
    Room room = Room.sitting(SessionType.MEDIATION);
    assertThat(room.refusal("defendant", say("s1", "底线", DEFENCE))).isEqualTo("audience-closed");
    room.ok("mediator", new Command.TalkOpen("s1", Role.DEFENDANT));
    assertThat(room.refusal("plaintiff", say("s1", "我听", DEFENCE))).isEqualTo("audience-closed");
    Entry secret = room.ok("defendant", say("s1", "底线", DEFENCE));
    assertThat(seenBy(room, secret)).containsExactly("judge", "clerk", "mediator", "defendant");
    room.ok("mediator", new Command.TalkClose("s1", Role.DEFENDANT));
    assertThat(room.refusal("mediator", say("s1", "再说", DEFENCE))).isEqualTo("audience-closed");
  }

  @Test
  void talksBelongToAMediationAndToASideThatIsThere() {
    Room hearing = Room.sitting(SessionType.HEARING);
    assertThat(hearing.refusal("judge", new Command.TalkOpen("s1", Role.DEFENDANT)))
        .isEqualTo("mediation-only");
    Room room = Room.sitting(SessionType.MEDIATION);
    assertThat(room.refusal("judge", new Command.TalkOpen("s1", Role.THIRD_PARTY)))
        .isEqualTo("talk-state");
    assertThat(room.refusal("judge", new Command.TalkClose("s1", Role.DEFENDANT)))
        .isEqualTo("talk-state");
    assertThat(room.refusal("plaintiff", new Command.TalkOpen("s1", Role.PLAINTIFF)))
        .isEqualTo("moderator-only");
    room.ok("judge", new Command.TalkOpen("s1", Role.DEFENDANT));
    assertThat(room.refusal("judge", new Command.TalkOpen("s1", Role.DEFENDANT)))
        .isEqualTo("talk-state");
  }

  @Test
  void aQuoteNeverCarriesWordsOutOfATalk() {
    Room room = Room.sitting(SessionType.MEDIATION);
    room.ok("mediator", new Command.TalkOpen("s1", Role.DEFENDANT));
    long secret = room.ok("defendant", say("s1", "底线", DEFENCE)).seq();
    assertThat(room.refusal("mediator", quote(secret, Audience.EVERYONE)))
        .isEqualTo("quote-unseen");
    assertThat(room.refusal("mediator", quote(room.seq() + 1, DEFENCE))).isEqualTo("quote-unseen");
    room.ok("mediator", quote(secret, DEFENCE));
    room.ok("judge", quote(secret, Audience.COURT));
  }

  @Test
  void mentionsOnlyWhoCanRead() {
    Room room = Room.sitting(SessionType.MEDIATION);
    room.ok("judge", mention("p4", Audience.EVERYONE));
    assertThat(room.refusal("judge", mention("p4", Audience.COURT))).isEqualTo("mention-unknown");
    assertThat(room.refusal("judge", mention("p7", Audience.EVERYONE)))
        .isEqualTo("mention-unknown");
    assertThat(room.refusal("judge", mention("p77", Audience.EVERYONE)))
        .isEqualTo("mention-unknown");
  }

  @Test
  void deliberationIsTheCourtsOwn() {
    Room room = Room.sitting(SessionType.HEARING);
    Entry deliberation = room.ok("judge", say("s1", "合议", Audience.COURT));
    assertThat(seenBy(room, deliberation)).containsExactly("judge", "clerk");
    assertThat(room.refusal("mediator", say("s1", "合议", Audience.COURT)))
        .isEqualTo("audience-closed");
  }

  @Test
  void aWitnessSeesAndSpeaksOnlyWhileBeingHeard() {
    Room room = Room.sitting(SessionType.HEARING);
    Entry before = room.ok("plaintiff", say("s1", "证人会说甲"));
    assertThat(room.refusal("witness", say("s1", "我"))).isEqualTo("witness-isolated");
    assertThat(room.refusal("witness", new Command.SessionEnter("s1")))
        .isEqualTo("witness-isolated");
    assertThat(room.refusal("clerk", new Command.WitnessCall("s1", "p7"))).isEqualTo("judge-only");
    assertThat(room.refusal("judge", new Command.WitnessCall("s1", "p6")))
        .isEqualTo("witness-state");
    room.ok("judge", new Command.WitnessCall("s1", "p7"));
    room.ok("witness", new Command.SessionEnter("s1"));
    Entry question = room.ok("judge", say("s1", "你看到什么？"));
    Entry answer = room.ok("witness", say("s1", "看到乙"));
    assertThat(room.refusal("judge", new Command.WitnessDismiss("s1", "p4")))
        .isEqualTo("witness-state");
    room.ok("judge", new Command.WitnessDismiss("s1", "p7"));
    Entry after = room.ok("defendant", say("s1", "证人说得不对"));
    assertThat(room.refusal("witness", say("s1", "对的"))).isEqualTo("witness-isolated");

    assertThat(seenBy(room, question)).contains("witness");
    assertThat(seenBy(room, answer)).contains("witness", "plaintiff", "defendant");
    assertThat(seenBy(room, before)).doesNotContain("witness");
    assertThat(seenBy(room, after)).doesNotContain("witness");
  }

  @Test
  void theCloseEndsATestimony() {
    Room room = Room.sitting(SessionType.HEARING);
    room.ok("judge", new Command.WitnessCall("s1", "p7"));
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    Entry notice = room.ok("judge", MessageDecisionsTest.notice("择期宣判"));
    assertThat(seenBy(room, notice)).doesNotContain("witness");
  }

  static List<String> seenBy(Room room, Entry entry) {
    return room.courtroom().participants().stream()
        .filter(p -> room.courtroom().sees(p, entry))
        .map(Participant::person)
        .toList();
  }

  private static Command.MessagePost quote(long seq, Audience audience) {
    return new Command.MessagePost(Optional.of("s1"), "引", Optional.of(seq), List.of(), audience);
  }

  private static Command.MessagePost mention(String participant, Audience audience) {
    return new Command.MessagePost(
        Optional.of("s1"), "请答", Optional.empty(), List.of(participant), audience);
  }
}
