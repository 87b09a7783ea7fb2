package org.microcourt.transcripts.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.transcripts.text.Statement;
import org.microcourt.transcripts.text.TextTree;

/// The words that a seal binds one by one, so that copies can hide some of them.
///
/// @param template that set the draft
/// @param seq of the last entry of the record, and `chain` up to it
/// @param draft the words of the draft
/// @param seed from which the secrets of the words grow; whoever has the sealed file has it
public record SealedWords(
    String courtroom,
    String session,
    String template,
    long seq,
    Hash chain,
    SealedText draft,
    Hash seed) {
  /// The file within the sealed one that holds statement, seed, and the words behind the draft.
  public static final String FILE = "text.json";

  /// What the seal says of the words of draft and added pages.
  Statement statement(SealedText behind, Instant at) {
    SealedText all = draft.and(behind);
    return new Statement(
        courtroom,
        session,
        template,
        seq,
        chain,
        at,
        all.length(),
        TextTree.root(all.points(), seed));
  }

  /// The file of all that, with the handwriting of who signed.
  Attachment attachment(Statement statement, SealedText behind, List<Signatory> signatories) {
    Json.Obj json =
        Json.obj(
            "statement", statement.toJson(),
            "seed", seed.hex(),
            "behind", behind.toString(),
            "hands", Hands.toJson(signatories));
    return attachment(out -> out.write((json.text() + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  /// The file of what a seal says of words.
  public static Attachment attachment(Attachment.Content content) {
    return new Attachment(
        FILE,
        "application/json",
        Attachment.Relationship.DATA,
        "What the seal says of the words",
        content);
  }
}
