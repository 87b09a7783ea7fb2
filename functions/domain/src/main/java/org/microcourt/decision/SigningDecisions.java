package org.microcourt.decision;

import java.util.Optional;
import java.util.function.Predicate;
import org.microcourt.act.SigningAct;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;
import org.microcourt.rule.Rule;
import org.microcourt.signing.Handwriting;

/// Handwriting, which is everybody's own and nobody's duty, and what all acts about a transcript
/// have in common: there is one, one may see it, and it is not finalized.
final class SigningDecisions {
  private SigningDecisions() {}

  static Decision decide(Situation situation, SigningCommand command) {
    return switch (command) {
      case SigningCommand.SignatureCapture(Handwriting handwriting) ->
          capture(situation, handwriting);
      case SigningCommand.TranscriptObject object -> CorrectionDecisions.object(situation, object);
      case SigningCommand.TranscriptRule rule -> CorrectionDecisions.rule(situation, rule);
      case SigningCommand.TranscriptRefuse refuse ->
          ConfirmationDecisions.refuse(situation, refuse);
      case SigningCommand.TranscriptFinalize end -> FinalizingDecisions.finalize(situation, end);
    };
  }

  private static Decision capture(Situation situation, Handwriting handwriting) {
    String me = situation.me().id();
    return new Checks()
        .require(Rule.SIGNATURE_UNFIT, "strokes", handwriting::isFit)
        .then(me, new Audience.Own(me), () -> new SigningAct.SignatureCaptured(handwriting));
  }

  /// The transcript that I may see.
  static Optional<TranscriptState> transcript(Situation situation, String session) {
    return situation
        .session(session)
        .flatMap(SessionState::transcript)
        .filter(t -> situation.courtroom().sees(situation.me(), t.draft()));
  }

  static boolean is(Situation situation, String session, Predicate<TranscriptState> what) {
    return transcript(situation, session).filter(what).isPresent();
  }

  /// There is a transcript, and nobody has finalized it.
  static Checks running(Checks checks, Situation situation, String session) {
    return checks
        .require(
            Rule.TRANSCRIPT_MISSING, "session", () -> transcript(situation, session).isPresent())
        .require(Rule.TRANSCRIPT_FINAL, () -> is(situation, session, t -> t.finalized().isEmpty()));
  }

  /// Said by a party, or for the party that one acts for, while the transcript is not finalized.
  static Checks ofParty(Situation situation, String session, Optional<String> onBehalfOf) {
    Checks checks =
        SessionDecisions.known(situation, session)
            .require(Rule.CONFIRM_OF_PARTY, "onBehalfOf", () -> situation.speaksFor(onBehalfOf));
    return running(checks, situation, session);
  }

  /// It is this document that one signs, with one's own latest handwriting or none, identified
  /// anew.
  static Checks signed(
      Checks checks, Situation situation, String session, Hash document, Optional<Long> signature) {
    return checks
        .require(
            Rule.TRANSCRIPT_DIFFERS,
            "sha256",
            () -> is(situation, session, t -> t.draft().document().sha256().equals(document)))
        .require(
            Rule.SIGNATURE_UNKNOWN,
            "signature",
            () ->
                signature.isEmpty()
                    || signature.equals(situation.courtroom().signatureOf(situation.me().id())))
        .require(Rule.REAUTHENTICATE, situation::isFresh);
  }

  /// Whether the time for it is over.
  static boolean isLate(Situation situation, String session) {
    return is(situation, session, t -> !t.isRunning(situation.now()));
  }
}
