package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.act.SigningAct;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.rule.Rule;
import org.microcourt.signing.Response;

/// A party signs the transcript: this document, by its hash, with a fresh proof of identity; or it
/// does not, with its reason. Mediator, clerk and judge sign for themselves.
final class ConfirmationDecisions {
  private ConfirmationDecisions() {}

  static Decision confirm(Situation situation, Command.TranscriptConfirm confirm) {
    String id = confirm.session();
    String who = confirm.onBehalfOf().orElse(situation.me().id());
    Checks checks =
        SessionDecisions.known(situation, id)
            .require(
                Rule.CONFIRM_OF_PARTY,
                "onBehalfOf",
                () ->
                    situation.speaksFor(confirm.onBehalfOf())
                        || (confirm.onBehalfOf().isEmpty() && situation.moderates(id)));
    return SigningDecisions.signed(
            answered(SigningDecisions.running(checks, situation, id), situation, id, who)
                .require(Rule.SPECIAL_AUTHORITY, "onBehalfOf", () -> mayBind(situation, id)),
            situation,
            id,
            confirm.document(),
            confirm.signature())
        .then(
            situation.me().id(),
            () ->
                new Act.TranscriptConfirmed(
                    id,
                    confirm.document(),
                    confirm.onBehalfOf(),
                    confirm.signature(),
                    situation.actor().authTime(),
                    situation.actor().level(),
                    SigningDecisions.isLate(situation, id)));
  }

  /// Whoever confirmed may do so again when a correction was granted since; whoever refused may
  /// think better of it while the time runs.
  private static Checks answered(Checks checks, Situation situation, String id, String who) {
    Optional<TranscriptState> transcript = SigningDecisions.transcript(situation, id);
    Optional<Response> before = transcript.flatMap(t -> t.response(who));
    return checks
        .require(
            Rule.CONFIRMED_ALREADY,
            () ->
                before.filter(Response::confirms).isEmpty()
                    || transcript.filter(t -> t.isChangedSince(before.get())).isPresent())
        .require(
            Rule.REFUSAL_STANDS,
            () ->
                before.isEmpty()
                    || before.get().confirms()
                    || !SigningDecisions.isLate(situation, id));
  }

  /// An agreement reached in mediation is signed by the party itself or by an agent with special
  /// authority; a transcript of anything else only says what was said, and any agent may sign it. A
  /// mediation that did not record its failure is taken for one that agreed.
  private static boolean mayBind(Situation situation, String session) {
    Participant me = situation.me();
    return me.role() != Role.AGENT
        || me.authority().filter(a -> a == Authority.SPECIAL).isPresent()
        || situation.is(session, s -> !s.mayHoldAgreement());
  }

  static Decision refuse(Situation situation, SigningCommand.TranscriptRefuse refuse) {
    String id = refuse.session();
    String who = refuse.onBehalfOf().orElse(situation.me().id());
    Optional<Response> before =
        situation.session(id).flatMap(SessionState::transcript).flatMap(t -> t.response(who));
    return SigningDecisions.ofParty(situation, id, refuse.onBehalfOf())
        .require(Rule.CONFIRMED_ALREADY, () -> before.filter(Response::confirms).isEmpty())
        .require(Rule.REFUSED_ALREADY, before::isEmpty)
        .then(
            situation.me().id(),
            () ->
                new SigningAct.TranscriptRefused(
                    id,
                    refuse.onBehalfOf(),
                    refuse.reason(),
                    SigningDecisions.isLate(situation, id)));
  }
}
