package org.microcourt.courtroom.frame;

import org.microcourt.decision.Command;
import org.microcourt.decision.SigningCommand;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
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

  static Command object(Members body) {
    body.only("session", "onBehalfOf", "kind", "entries", "text", "reason");
    return new SigningCommand.TranscriptObject(
        body.requireSession("session"),
        body.participant("onBehalfOf"),
        Correction.parse(body.requireString("kind"), "kind"),
        body.seqs("entries"),
        body.requireString("text"),
        body.requireString("reason"));
  }

  static Command rule(Members body) {
    body.only("session", "application", "ruling", "text", "reason");
    return new SigningCommand.TranscriptRule(
        body.requireSession("session"),
        body.requireSeq("application"),
        CorrectionRuling.parse(body.requireString("ruling"), "ruling"),
        body.string("text"),
        body.requireString("reason"));
  }

  static Command refuse(Members body) {
    body.only("session", "onBehalfOf", "reason");
    return new SigningCommand.TranscriptRefuse(
        body.requireSession("session"),
        body.participant("onBehalfOf"),
        body.requireString("reason"));
  }

  static Command finalize(Members body) {
    body.only("session", "sha256", "signature");
    return new SigningCommand.TranscriptFinalize(
        body.requireSession("session"), body.requireHash("sha256"), body.seq("signature"));
  }
}
