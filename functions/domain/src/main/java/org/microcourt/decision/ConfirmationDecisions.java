package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.rule.Rule;

/// A party confirms the transcript: this document, by its hash, with a fresh proof of identity.
final class ConfirmationDecisions {
  private ConfirmationDecisions() {}

  static Decision confirm(Situation situation, Command.TranscriptConfirm confirm) {
    String id = confirm.session();
    Optional<TranscriptState> transcript = situation.session(id).flatMap(SessionState::transcript);
    String party = confirm.onBehalfOf().orElse(situation.me().id());
    return SessionDecisions.known(situation, id)
        .require(
            Rule.CONFIRM_OF_PARTY, "onBehalfOf", () -> situation.speaksFor(confirm.onBehalfOf()))
        .require(Rule.TRANSCRIPT_MISSING, "session", transcript::isPresent)
        .require(
            Rule.TRANSCRIPT_DIFFERS,
            "sha256",
            () ->
                transcript
                    .filter(t -> t.draft().document().sha256().equals(confirm.document()))
                    .isPresent())
        .require(
            Rule.CONFIRMED_ALREADY,
            () -> transcript.filter(t -> !t.confirmed().containsKey(party)).isPresent())
        .require(
            Rule.SIGNATURE_UNKNOWN,
            "signature",
            () -> SigningDecisions.isOwn(situation, confirm.signature()))
        .require(Rule.REAUTHENTICATE, situation::isFresh)
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
                    transcript
                        .flatMap(TranscriptState::term)
                        .filter(term -> !term.isRunning(situation.now()))
                        .isPresent()));
  }
}
