package org.microcourt.casefile.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// The record of an archive, line by line: each must be a whole entry that continues the chain.
/// What stays in memory is the courtroom, not the entries.
final class RecordLines {
  private static final Pattern COURTROOM = Pattern.compile("c[a-z2-7]{15}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+([/.][A-Za-z0-9_-]+)*");

  private final Consumer<Entry> next;
  private Optional<Courtroom> courtroom = Optional.empty();
  private Hash chain = Hash.ZERO;
  private long seq;

  /// @param next gets each entry that was found good, in order
  RecordLines(Consumer<Entry> next) {
    this.next = next;
  }

  /// Takes the next line.
  void line(byte[] bytes) {
    seq++;
    String text = new String(bytes, StandardCharsets.UTF_8);
    Json.Obj json = parse(text);
    if (json.string("kind").isEmpty()) {
      throw unfit("is sealed: a redacted record cannot be imported, only the court's whole one");
    }
    Entry entry = entry(json);
    if (!entry.toJson().text().equals(text)) {
      throw unfit("has members or a form that this court does not write");
    }
    follow(entry);
    next.accept(entry);
  }

  private Json.Obj parse(String text) {
    try {
      return Json.parseObject(text);
    } catch (JsonException e) {
      throw unfit("is no JSON object");
    }
  }

  private Entry entry(Json.Obj json) {
    try {
      return Entry.fromJson(json);
    } catch (JsonException | IllegalArgumentException e) {
      throw unfit("is no entry that this court knows (" + e.getMessage() + ")");
    }
  }

  private void follow(Entry entry) {
    if (entry.seq() != seq) {
      throw unfit("has the sequence " + entry.seq() + " instead of " + seq);
    }
    if (!COURTROOM.matcher(entry.courtroom()).matches()) {
      throw unfit("names no courtroom");
    }
    if (!entry.intact()) {
      throw unfit("was changed: its leaf is not the hash of its content");
    }
    chain = chain.then(entry.leaf());
    if (!entry.chain().equals(chain)) {
      throw unfit("does not continue the chain");
    }
    Courtroom before = courtroom.orElseGet(() -> Courtroom.empty(entry.courtroom()));
    if (!before.id().equals(entry.courtroom())) {
      throw unfit("is of another courtroom");
    }
    try {
      courtroom = Optional.of(before.apply(entry));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw unfit("does not follow from those before it");
    }
  }

  /// The courtroom after the last line.
  Courtroom whole() {
    Courtroom whole = courtroom.orElseThrow(() -> new UnfitArchiveException(place(), "is empty"));
    if (whole.caseInfo().isEmpty()) {
      throw new UnfitArchiveException("record.jsonl, line 1", "does not found a courtroom");
    }
    Set<String> keys =
        whole.documents().stream().map(f -> f.document().key()).collect(Collectors.toSet());
    if (keys.size() < whole.documents().size()) {
      throw new UnfitArchiveException("record.jsonl", "keeps two documents in one place");
    }
    whole.documents().stream()
        .map(FiledDocument::document)
        .filter(document -> !isOwn(whole, document))
        .findFirst()
        .ifPresent(document -> {
          throw new UnfitArchiveException(
              "record.jsonl, document " + document.number(),
              "would be kept outside of the courtroom's own place");
        });
    return whole;
  }

  private static boolean isOwn(Courtroom courtroom, DocumentRef document) {
    return KEY.matcher(document.key()).matches()
        && document.key().startsWith("courtrooms/" + courtroom.id() + "/");
  }

  private UnfitArchiveException unfit(String why) {
    return new UnfitArchiveException(place(), why);
  }

  private String place() {
    return "record.jsonl, line " + seq;
  }
}
