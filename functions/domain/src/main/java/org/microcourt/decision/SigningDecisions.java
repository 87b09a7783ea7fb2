package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.SigningAct;
import org.microcourt.record.Audience;
import org.microcourt.rule.Rule;
import org.microcourt.signing.Handwriting;

/// Handwriting: everybody's own. Nobody needs one to be heard or to sign; without one the name is
/// printed.
final class SigningDecisions {
  private SigningDecisions() {}

  static Decision decide(Situation situation, SigningCommand command) {
    return switch (command) {
      case SigningCommand.SignatureCapture(Handwriting handwriting) ->
          capture(situation, handwriting);
    };
  }

  private static Decision capture(Situation situation, Handwriting handwriting) {
    String me = situation.me().id();
    return new Checks()
        .require(Rule.SIGNATURE_UNFIT, "strokes", handwriting::isFit)
        .then(me, new Audience.Own(me), () -> new SigningAct.SignatureCaptured(handwriting));
  }

  /// Whether a signature that is named is what I wrote last.
  static boolean isOwn(Situation situation, Optional<Long> signature) {
    return signature.isEmpty()
        || signature.equals(situation.courtroom().signatureOf(situation.me().id()));
  }
}
