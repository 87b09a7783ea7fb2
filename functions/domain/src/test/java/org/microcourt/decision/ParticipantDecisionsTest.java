package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Entry;
import org.microcourt.rule.Rule;

class ParticipantDecisionsTest {
  private static final Command.CourtroomCreate CREATE =
      new Command.CourtroomCreate(new CaseInfo("1", "c", "court", Procedure.ORDINARY));

  @Test
  void onlyStaffOpensACourtroomAndBecomesItsJudge() {
    Room room = Room.created(Procedure.ORDINARY);
    assertThat(room.courtroom().memberOf("judge").orElseThrow().role()).isEqualTo(Role.JUDGE);

    assertThat(
            Decisions.decide(empty(), person("plaintiff", false), CREATE, Room.POLICY, Room.START))
        .isEqualTo(new Decision.Refused(Rule.STAFF_ONLY.refusal()));
  }

  @Test
  void findsTheCourtroomAgainThatItsCreatorOpened() {
    Room room = Room.created(Procedure.ORDINARY);

    assertThat(room.decide("judge", CREATE)).isEqualTo(new Decision.Standing(1));
    assertThat(room.decide(person("other", true), CREATE))
        .isEqualTo(new Decision.Refused(Decisions.NOT_FOUND));
  }

  @Test
  void aStrangerAndARemovedParticipantLearnNothing() {
    Room room = Room.full();
    assertThat(room.refusal("stranger", new Command.SessionOpen("s1"))).isEqualTo("not-found");

    room.ok("judge", new Command.ParticipantRemove("p7", "作证完毕"));

    assertThat(room.refusal("witness", new Command.SessionOpen("s1"))).isEqualTo("not-found");
  }

  @Test
  void theCourtAddsPeopleButOnlyTheJudgeItsMembers() {
    Room room = Room.full();
    Command.ParticipantAdd third = adds("third", Role.THIRD_PARTY);
    assertThat(room.refusal("plaintiff", third)).isEqualTo("court-only");
    room.ok("clerk", third);

    assertThat(room.refusal("clerk", adds("judge2", Role.JUDGE))).isEqualTo("judge-only");
    room.ok("judge", adds("judge2", Role.JUDGE));
    assertThat(room.refusal("judge", adds("judge2", Role.CLERK))).isEqualTo("already-participant");
  }

  @Test
  void anAgentHasAPrincipalAndAnAuthorityAndNobodyElseHas() {
    Room room = Room.full();
    assertThat(room.refusal("judge", adds("a", Role.AGENT))).isEqualTo("agent-needs-principal");
    assertThat(room.refusal("judge", agent("a", "p1"))).isEqualTo("agent-needs-principal");
    assertThat(
            room.refusal(
                "judge",
                new Command.ParticipantAdd(
                    "b", "b", Role.WITNESS, Optional.of("p4"), Optional.empty())))
        .isEqualTo("agent-needs-principal");
    room.ok("judge", agent("a", "p6"));
    assertThat(room.courtroom().sideOf(room.courtroom().memberOf("a").orElseThrow()))
        .contains(Role.DEFENDANT);
  }

  @Test
  void isFullAtTwoHundred() {
    Room room = Room.created(Procedure.ORDINARY);
    for (int i = 2; i <= 200; i++) {
      room.add("w" + i, Role.WITNESS);
    }
    assertThat(room.refusal("judge", adds("w201", Role.WITNESS))).isEqualTo("courtroom-full");
  }

  @Test
  void theJudgeRemovesOthersButNeverTheLastJudge() {
    Room room = Room.full();
    Command.ParticipantRemove judge = new Command.ParticipantRemove("p1", "回避");
    assertThat(room.refusal("clerk", new Command.ParticipantRemove("p7", "r")))
        .isEqualTo("judge-only");
    assertThat(room.refusal("judge", new Command.ParticipantRemove("p99", "r")))
        .isEqualTo("participant-unknown");
    assertThat(room.refusal("judge", judge)).isEqualTo("a-judge-stays");
    room.add("judge2", Role.JUDGE);
    room.ok("judge", judge);
    assertThat(room.refusal("judge", new Command.ParticipantRemove("p7", "r")))
        .isEqualTo("not-found");
  }

  @Test
  void aPartyLeavesAfterItsAgents() {
    Room room = Room.full();
    assertThat(room.refusal("judge", new Command.ParticipantRemove("p4", "r")))
        .isEqualTo("agents-leave-first");
    room.ok("judge", new Command.ParticipantRemove("p5", "r"));
    Entry removed = room.ok("judge", new Command.ParticipantRemove("p4", "r"));
    assertThat(removed.act().kind()).isEqualTo("participant.removed");
  }

  @Test
  void aRemovedPersonMayComeBackAsSomebodyNew() {
    Room room = Room.full();
    room.ok("judge", new Command.ParticipantRemove("p7", "r"));
    room.add("witness", Role.WITNESS);
    assertThat(room.courtroom().memberOf("witness").orElseThrow().id()).isEqualTo("p8");
  }

  private static Courtroom empty() {
    return Courtroom.empty("croom0000000test");
  }

  private static Actor.Person person(String person, boolean staff) {
    return new Actor.Person(person, person, Room.START, "2", staff);
  }

  private static Command.ParticipantAdd adds(String person, Role role) {
    return new Command.ParticipantAdd(person, person, role, Optional.empty(), Optional.empty());
  }

  private static Command.ParticipantAdd agent(String person, String principal) {
    return new Command.ParticipantAdd(
        person, person, Role.AGENT, Optional.of(principal), Optional.of(Authority.GENERAL));
  }
}
