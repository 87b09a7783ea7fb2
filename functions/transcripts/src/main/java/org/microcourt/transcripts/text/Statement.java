package org.microcourt.transcripts.text;

import java.time.Instant;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;

/// What a seal says of the words that it is over. Its hash is a signed attribute of the court's
/// signature, so the signature proves it without the sealed file.
///
/// @param template that set the draft
/// @param seq of the last entry of the record within, and `chain` up to it
/// @param at when the seal says that it was made
/// @param length of the text in code points, and `root` of the tree over them
public record Statement(
    String courtroom,
    String session,
    String template,
    long seq,
    Hash chain,
    Instant at,
    int length,
    Hash root) {
  /// The attribute's identifier: 2.25 and a UUID.
  public static final String ATTRIBUTE = "2.25.50388270669047254095560130895040528405";

  private static final String FORMAT = "microcourt-statement/1";

  /// As it is written.
  public Json.Obj toJson() {
    return Json.obj(
        "format", FORMAT,
        "courtroom", courtroom,
        "session", session,
        "template", template,
        "seq", seq,
        "chain", chain.hex(),
        "at", at,
        "text", Json.obj("length", length, "root", root.hex()));
  }

  /// What the attribute holds: the SHA-256 of the canonical form.
  public Hash hash() {
    return Hash.sha256(toJson().canonicalBytes());
  }

  /// Reads it.
  ///
  /// @throws JsonException if it is another
  public static Statement of(Json.Obj json) {
    Json.Obj text = json.requireObject("text");
    Statement read =
        new Statement(
            json.requireString("courtroom"),
            json.requireString("session"),
            json.requireString("template"),
            json.requireLong("seq"),
            Hash.fromHex(json.requireString("chain")),
            Instants.parse(json.requireString("at"), "at"),
            Math.clamp(text.requireLong("length"), 0, Integer.MAX_VALUE),
            Hash.fromHex(text.requireString("root")));
    if (!read.toJson().text().equals(json.text())) {
      throw new JsonException("statement", "has another form");
    }
    return read;
  }
}
