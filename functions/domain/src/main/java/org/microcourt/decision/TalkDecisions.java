package org.microcourt.decision;

import org.microcourt.act.Act;
import org.microcourt.courtroom.Role;
import org.microcourt.rule.Rule;
import org.microcourt.session.SessionType;

/// Who of those who take part hears what: private talks of a mediation, and witnesses.
final class TalkDecisions {
  private TalkDecisions() {}

  static Decision decide(Situation situation, Command.Talk command) {
    return switch (command) {
      case Command.TalkOpen open -> open(situation, open);
      case Command.TalkClose close -> close(situation, close);
      case Command.WitnessCall call -> call(situation, call);
      case Command.WitnessDismiss dismiss -> dismiss(situation, dismiss);
    };
  }

  private static Decision open(Situation situation, Command.TalkOpen open) {
    return talk(situation, open.session(), open.side(), false)
        .then(situation.me().id(), () -> new Act.TalkOpened(open.session(), open.side()));
  }

  private static Decision close(Situation situation, Command.TalkClose close) {
    return talk(situation, close.session(), close.side(), true)
        .then(situation.me().id(), () -> new Act.TalkClosed(close.session(), close.side()));
  }

  private static Checks talk(Situation situation, String session, Role side, boolean wasOpen) {
    return SessionDecisions.open(situation, session)
        .require(Rule.MODERATOR_ONLY, () -> situation.leads(session))
        .require(
            Rule.MEDIATION_ONLY,
            "session",
            () -> situation.is(session, s -> s.plan().type() == SessionType.MEDIATION))
        .require(
            Rule.TALK_STATE,
            "side",
            () ->
                (wasOpen || situation.hasParty(side))
                    && situation.is(session, s -> s.talks().contains(side) == wasOpen));
  }

  private static Decision call(Situation situation, Command.WitnessCall call) {
    return SessionDecisions.open(situation, call.session())
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(
            Rule.WITNESS_STATE,
            "participant",
            () ->
                situation
                        .courtroom()
                        .member(call.participant())
                        .filter(p -> p.role() == Role.WITNESS)
                        .isPresent()
                    && situation.is(call.session(), s -> s.witness().isEmpty()))
        .then(situation.me().id(), () -> new Act.WitnessCalled(call.session(), call.participant()));
  }

  private static Decision dismiss(Situation situation, Command.WitnessDismiss dismiss) {
    return SessionDecisions.open(situation, dismiss.session())
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(
            Rule.WITNESS_STATE,
            "participant",
            () ->
                situation.is(
                    dismiss.session(),
                    s -> s.witness().filter(dismiss.participant()::equals).isPresent()))
        .then(
            situation.me().id(),
            () -> new Act.WitnessDismissed(dismiss.session(), dismiss.participant()));
  }
}
