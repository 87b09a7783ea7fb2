package org.microcourt.act;

import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Handwriting;

/// Reads what is done about signatures and transcripts.
final class SigningActs {
  private SigningActs() {}

  static Act captured(Json.Obj body) {
    return new SigningAct.SignatureCaptured(Handwriting.fromJson(body));
  }

  static Act confirmed(Json.Obj body) {
    return new Act.TranscriptConfirmed(
        body.requireString("session"),
        Hash.fromHex(body.requireString("document")),
        body.string("onBehalfOf"),
        body.integer("signature"),
        Instants.parse(body.requireString("authTime"), "authTime"),
        body.requireString("level"),
        body.bool("late", false));
  }

  static Act objected(Json.Obj body) {
    return new SigningAct.TranscriptObjected(
        body.requireString("session"),
        body.string("onBehalfOf"),
        Correction.parse(body.requireString("kind"), "kind"),
        body.array("entries").stream().map(SigningActs::seq).toList(),
        body.requireString("text"),
        body.requireString("reason"),
        body.bool("late", false));
  }

  static Act corrected(Json.Obj body) {
    return new SigningAct.TranscriptCorrected(
        body.requireString("session"),
        body.requireLong("application"),
        CorrectionRuling.parse(body.requireString("ruling"), "ruling"),
        body.string("text"),
        body.requireString("reason"));
  }

  static Act refused(Json.Obj body) {
    return new SigningAct.TranscriptRefused(
        body.requireString("session"),
        body.string("onBehalfOf"),
        body.requireString("reason"),
        body.bool("late", false));
  }

  static Act finalized(Json.Obj body) {
    return new SigningAct.TranscriptFinalized(
        body.requireString("session"),
        Hash.fromHex(body.requireString("document")),
        body.integer("signature"),
        Instants.parse(body.requireString("authTime"), "authTime"),
        body.requireString("level"));
  }

  private static long seq(Json item) {
    if (item instanceof Json.Num number) {
      return number.asLong("entries");
    }
    throw new JsonException("entries", "must be numbers");
  }
}
