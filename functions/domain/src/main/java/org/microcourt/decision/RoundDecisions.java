package org.microcourt.decision;

import java.util.List;
import java.util.Optional;
import org.microcourt.act.EvidenceAct;
import org.microcourt.courtroom.EvidenceState.Opened;
import org.microcourt.courtroom.Rounds;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.Round.Side;
import org.microcourt.rule.EvidenceRule;
import org.microcourt.rule.Rule;
import org.microcourt.session.Mode;

/// Rounds of evidence (R-ORDER). The law proposes them, the judge opens them and may merge them.
final class RoundDecisions {
  private RoundDecisions() {}

  static Decision open(Situation situation, Command.RoundOpen open) {
    Rounds rounds = new Rounds(situation.courtroom(), open.session());
    Round asked = open.round();
    List<Side> opines = asked.opines().isEmpty() ? rounds.others(asked.shows()) : asked.opines();
    Round round = new Round(asked.turn(), asked.shows(), opines);
    return new Checks()
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(
            EvidenceRule.ROUND_OF_SESSION,
            "session",
            () -> situation.is(open.session(), s -> s.isOpen() && Rounds.belongTo(s.plan().type())))
        .require(EvidenceRule.ROUND_SIDES, "shows", () -> hasSides(rounds, round))
        .then(
            situation.me().id(),
            () ->
                new EvidenceAct.RoundOpened(
                    open.session(),
                    situation.courtroom().evidence().roundsOf(open.session()).size() + 1,
                    round));
  }

  private static boolean hasSides(Rounds rounds, Round round) {
    return !round.shows().isEmpty()
        && !round.opines().isEmpty()
        && !round.opines().contains(Side.COURT)
        && round.shows().stream().allMatch(rounds::has)
        && round.opines().stream().allMatch(rounds::has);
  }

  /// In a synchronous session that is led by rounds, an opinion has its round; in an asynchronous
  /// one everybody gives theirs in their own time (R-EXCH).
  static boolean mayOpine(Situation situation, Command.ExhibitOpine opine) {
    Optional<String> together =
        opine.session().filter(id -> situation.is(id, s -> s.plan().mode() == Mode.SYNCHRONOUS));
    if (together.isEmpty()) {
      return true;
    }
    Rounds rounds = new Rounds(situation.courtroom(), together.get());
    Optional<Round> current = rounds.current().map(Opened::round);
    return current.isEmpty()
        || situation
            .courtroom()
            .evidence()
            .exhibit(opine.exhibit())
            .filter(e -> rounds.admits(current.get(), e, situation.myParty().orElse("")))
            .isPresent();
  }
}
