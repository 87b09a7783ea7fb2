package org.microcourt.transcripts.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.text.SealedText;

/// The files within a sealed transcript: the record up to its finalization as everyone may see it,
/// and what the transcript was made from.
///
/// @param courtroom the fold of the entries
/// @param entries the record from its first entry to the head of the courtroom; read once
/// @param transcript what they are attached to
public record RecordFiles(Courtroom courtroom, Iterable<Entry> entries, Drafted transcript) {
  private static final String FORMAT = "microcourt-transcript/1";
  private static final String READER = "everyone";

  /// A draft: the session that it is of, the document, the template that set it, and the entries
  /// from the opening to the close.
  public record Drafted(
      String session, DocumentRef document, String template, long opened, long closed) {}

  /// Both, sorted by name.
  public List<Attachment> attachments() {
    return List.of(record(this::lines), facts(out -> out.write(line(facts()))));
  }

  /// The file of a record.
  public static Attachment record(Attachment.Content content) {
    return new Attachment(
        "record.jsonl",
        "application/jsonl",
        Attachment.Relationship.SOURCE,
        "The record, one entry a line",
        content);
  }

  /// The file that says what a transcript was made from.
  public static Attachment facts(Attachment.Content content) {
    return new Attachment(
        "transcript.json",
        "application/json",
        Attachment.Relationship.DATA,
        "What the transcript was made from",
        content);
  }

  /// The words of the draft, to be sealed with these files.
  public SealedWords words(SealedText draft, Hash seed) {
    return new SealedWords(
        courtroom.id(),
        transcript.session(),
        transcript.template(),
        courtroom.seq(),
        courtroom.head().chain(),
        draft,
        seed);
  }

  private void lines(OutputStream out) throws IOException {
    Hash chain = Hash.ZERO;
    for (Entry entry : entries) {
      chain = chain.then(entry.leaf());
      out.write(line(isForAll(entry.seq()) ? entry.toJson() : entry.sealed()));
    }
    if (!chain.equals(courtroom.head().chain())) {
      throw new IllegalArgumentException("the entries do not end at the courtroom's head");
    }
  }

  private Json.Obj facts() {
    DocumentRef draft = transcript.document();
    return Json.obj(
        "format", FORMAT,
        "courtroom", courtroom.id(),
        "session", transcript.session(),
        "document", Json.obj("title", draft.title(), "pages", draft.pages()),
        "template", transcript.template(),
        "reader", READER,
        "draft", Json.obj("sha256", draft.sha256().hex(), "size", draft.size()),
        "seq", courtroom.seq(),
        "chain", courtroom.head().chain().hex(),
        "entries", Json.obj("from", transcript.opened(), "to", transcript.closed()),
        "exhibits",
            courtroom.evidence().exhibitsById().values().stream()
                .flatMap(exhibit -> exhibit(exhibit).stream())
                .toList());
  }

  private Optional<Json.Obj> exhibit(ExhibitState exhibit) {
    return courtroom.documents().stream()
        .filter(filed -> filed.document().number() == exhibit.document())
        .filter(filed -> isForAll(filed.seq()))
        .map(FiledDocument::document)
        .map(d ->
            Json.obj("exhibit", exhibit.id(), "document", d.number(), "sha256", d.sha256().hex()))
        .findFirst();
  }

  private boolean isForAll(long seq) {
    return courtroom.audienceOf(seq).equals(Audience.EVERYONE);
  }

  private static byte[] line(Json.Obj json) {
    return (json.text() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
