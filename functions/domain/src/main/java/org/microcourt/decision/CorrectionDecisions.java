package org.microcourt.decision;

import java.util.List;
import java.util.Optional;
import org.microcourt.act.SigningAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.record.Audience;
import org.microcourt.rule.Rule;
import org.microcourt.signing.Application;

/// Applications for correction, and the judge's rulings on them. A late one is marked and kept.
final class CorrectionDecisions {
  /// Of one party, before the judge has ruled: more are a flood.
  private static final int MOST_OPEN = 20;

  private CorrectionDecisions() {}

  static Decision object(Situation situation, SigningCommand.TranscriptObject object) {
    String id = object.session();
    String party = object.onBehalfOf().orElse(situation.me().id());
    return SigningDecisions.ofParty(situation, id, object.onBehalfOf())
        .require(
            Rule.CORRECTION_ENTRY,
            "entries",
            () -> SigningDecisions.is(situation, id, t -> areOf(situation, t, object.entries())))
        .require(
            Rule.CORRECTIONS_WAITING,
            () ->
                SigningDecisions.is(
                    situation,
                    id,
                    t ->
                        t.open().stream().filter(a -> a.party().equals(party)).count() < MOST_OPEN))
        .then(
            situation.me().id(),
            () ->
                new SigningAct.TranscriptObjected(
                    id,
                    object.onBehalfOf(),
                    object.correction(),
                    object.entries(),
                    object.text(),
                    object.reason(),
                    SigningDecisions.isLate(situation, id)));
  }

  /// Entries that the transcript may have: before it was drawn up, and open to all.
  private static boolean areOf(
      Situation situation, TranscriptState transcript, List<Long> entries) {
    Courtroom courtroom = situation.courtroom();
    return entries.stream()
        .allMatch(seq ->
            seq < transcript.draft().seq() && courtroom.audienceOf(seq).equals(Audience.EVERYONE));
  }

  static Decision rule(Situation situation, SigningCommand.TranscriptRule rule) {
    String id = rule.session();
    Optional<Application> application =
        SigningDecisions.transcript(situation, id)
            .flatMap(t -> Optional.ofNullable(t.applications().get(rule.application())));
    Checks checks =
        SessionDecisions.known(situation, id).require(Rule.JUDGE_ONLY, situation::isJudge);
    return SigningDecisions.running(checks, situation, id)
        .require(
            Rule.CORRECTION_UNKNOWN,
            "application",
            () -> application.filter(Application::isOpen).isPresent())
        .then(
            situation.me().id(),
            () ->
                new SigningAct.TranscriptCorrected(
                    id, rule.application(), rule.ruling(), rule.text(), rule.reason()));
  }
}
