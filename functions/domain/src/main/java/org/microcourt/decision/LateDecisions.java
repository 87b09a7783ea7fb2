package org.microcourt.decision;

import static org.microcourt.decision.ExhibitDecisions.audience;
import static org.microcourt.decision.ExhibitDecisions.inSession;
import static org.microcourt.decision.ExhibitDecisions.is;
import static org.microcourt.decision.ExhibitDecisions.isMine;
import static org.microcourt.decision.ExhibitDecisions.known;

import java.util.Optional;
import org.microcourt.act.EvidenceAct;
import org.microcourt.rule.EvidenceRule;
import org.microcourt.rule.Rule;

/// Evidence after its time (R-LATE): it is filed all the same, its party says why, the judge rules.
final class LateDecisions {
  private LateDecisions() {}

  static Decision explain(Situation situation, Command.LateExplain explain) {
    Optional<String> party = situation.myParty();
    return waiting(
            inSession(known(situation, explain.exhibit()), situation, explain.session()),
            situation,
            explain.exhibit())
        .require(
            EvidenceRule.EXHIBIT_OWN,
            () -> party.isPresent() && is(situation, explain.exhibit(), e -> isMine(situation, e)))
        .then(
            situation.me().id(),
            audience(situation, explain.exhibit()),
            () ->
                new EvidenceAct.LateExplained(
                    explain.exhibit(), explain.session(), party.orElseThrow(), explain.reason()));
  }

  static Decision rule(Situation situation, Command.LateRule rule) {
    return waiting(
            inSession(known(situation, rule.exhibit()), situation, rule.session()),
            situation,
            rule.exhibit())
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .then(
            situation.me().id(),
            audience(situation, rule.exhibit()),
            () ->
                new EvidenceAct.LateRuled(
                    rule.exhibit(), rule.session(), rule.ruling(), rule.reason()));
  }

  private static Checks waiting(Checks checks, Situation situation, String exhibit) {
    return checks.require(
        EvidenceRule.LATE_NOT,
        "exhibit",
        () -> is(situation, exhibit, e -> e.late() && e.ruling().isEmpty()));
  }
}
