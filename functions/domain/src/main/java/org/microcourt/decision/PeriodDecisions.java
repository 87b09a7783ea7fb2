package org.microcourt.decision;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.SessionState;
import org.microcourt.deadline.Term;
import org.microcourt.rule.Rule;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;

/// More time for an asynchronous session, as far as every party's consent goes.
final class PeriodDecisions {
  private PeriodDecisions() {}

  static Decision extend(Situation situation, Command.SessionExtend extend) {
    String id = extend.session();
    Optional<Period> period = situation.session(id).flatMap(s -> s.plan().period());
    Instant from = period.map(Period::from).orElse(situation.now());
    Period longer = new Period(from, extend.to());
    return SessionDecisions.open(situation, id)
        .require(Rule.MODERATOR_ONLY, () -> situation.leads(id))
        .require(
            Rule.PERIOD_OF_ASYNC, () -> situation.is(id, s -> s.plan().mode() == Mode.ASYNCHRONOUS))
        .require(
            Rule.DUE_NOT_LATER,
            "to",
            () -> period.filter(p -> extend.to().isAfter(p.to())).isPresent())
        .require(
            Rule.ASYNC_NEEDS_PERIOD, "to", () -> SessionDecisions.isFit(longer, situation.now()))
        .require(Rule.EXTENSION_CONSENT, () -> situation.is(id, s -> allLet(situation, s)))
        .then(
            situation.me().id(),
            () -> new Act.SessionExtended(id, longer, nextVersion(situation, id), extend.reason()));
  }

  private static boolean allLet(Situation situation, SessionState session) {
    return situation.courtroom().parties().stream()
        .allMatch(party -> session.isExtendableBy(party.id()));
  }

  private static int nextVersion(Situation situation, String session) {
    return situation.session(session).flatMap(SessionState::term).map(Term::version).orElse(0) + 1;
  }
}
