package org.microcourt.courtroom.frame;

import org.microcourt.decision.Command;
import org.microcourt.decision.SigningCommand;
import org.microcourt.signing.Handwriting;

/// `signature.*`, and the `transcript.*` that write.
final class SigningFrames {
  private SigningFrames() {}

  static Command capture(Members body) {
    body.only("width", "height", "strokes");
    return new SigningCommand.SignatureCapture(
        new Handwriting(side(body, "width"), side(body, "height"), body.strokes("strokes")));
  }

  private static int side(Members body, String name) {
    return Math.toIntExact(
        body.number(name, Handwriting.LEAST_SIDE, Handwriting.MOST_SIDE)
            .orElseThrow(() -> body.wrong(name)));
  }

  static Command confirm(Members body) {
    body.only("session", "sha256", "onBehalfOf", "signature");
    return new Command.TranscriptConfirm(
        body.requireSession("session"),
        body.requireHash("sha256"),
        body.participant("onBehalfOf"),
        body.seq("signature"));
  }
}
