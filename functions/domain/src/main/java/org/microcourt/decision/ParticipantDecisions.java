package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.rule.Rule;

/// Who takes part.
final class ParticipantDecisions {
  private static final int MOST = 200;

  private ParticipantDecisions() {}

  static Decision add(Situation situation, Command.ParticipantAdd add) {
    Courtroom courtroom = situation.courtroom();
    Participant added =
        new Participant(
            "p" + (courtroom.participants().size() + 1),
            add.person(),
            add.name(),
            add.role(),
            add.principal(),
            add.authority(),
            add.representative(),
            false);
    return new Checks()
        .require(Rule.COURT_ONLY, situation::isCourt)
        .require(Rule.JUDGE_ONLY, "role", () -> !add.role().isCourt() || situation.isJudge())
        .require(
            Rule.ALREADY_PARTICIPANT, "person", () -> courtroom.memberOf(add.person()).isEmpty())
        .require(
            Rule.AGENT_NEEDS_PRINCIPAL, "principal", () -> hasPrincipalOnlyAsAgent(courtroom, add))
        .require(
            Rule.REPRESENTATIVE_OF_PARTY,
            "representative",
            () -> add.representative().isEmpty() || add.role().isParty())
        .require(Rule.COURTROOM_FULL, () -> courtroom.participants().size() < MOST)
        .then(situation.me().id(), () -> new Act.ParticipantAdded(added));
  }

  private static boolean hasPrincipalOnlyAsAgent(Courtroom courtroom, Command.ParticipantAdd add) {
    if (add.role() != Role.AGENT) {
      return add.principal().isEmpty() && add.authority().isEmpty();
    }
    return add.authority().isPresent()
        && add.principal().flatMap(courtroom::member).filter(p -> p.role().isParty()).isPresent();
  }

  static Decision remove(Situation situation, Command.ParticipantRemove remove) {
    Optional<Participant> member = situation.courtroom().member(remove.participant());
    return new Checks()
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(Rule.PARTICIPANT_UNKNOWN, "participant", member::isPresent)
        .require(Rule.A_JUDGE_STAYS, "participant", () -> aJudgeStays(situation, remove))
        .require(Rule.AGENTS_LEAVE_FIRST, "participant", () -> hasNoAgent(situation, remove))
        .then(
            situation.me().id(),
            () -> new Act.ParticipantRemoved(remove.participant(), remove.reason()));
  }

  /// So that nobody is left who speaks for a party that has left, and each removal is an entry.
  private static boolean hasNoAgent(Situation situation, Command.ParticipantRemove remove) {
    return situation.courtroom().participants().stream()
        .filter(p -> !p.removed())
        .noneMatch(p -> p.principal().filter(remove.participant()::equals).isPresent());
  }

  private static boolean aJudgeStays(Situation situation, Command.ParticipantRemove remove) {
    return situation.courtroom().participants().stream()
        .anyMatch(
            p -> p.role() == Role.JUDGE && !p.removed() && !p.id().equals(remove.participant()));
  }
}
