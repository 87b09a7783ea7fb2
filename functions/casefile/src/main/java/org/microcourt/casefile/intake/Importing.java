package org.microcourt.casefile.intake;

import java.io.InputStream;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.json.Json;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.StoredObject;
import org.microcourt.platform.people.People;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.RecordCopy;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Hash;

/// Takes archives in. The order lets it be cut off anywhere and be done again: first all is
/// checked, then the documents are kept, then the entries from the second on, then the first,
/// before which nobody finds the courtroom; last its people get it on their lists.
final class Importing {
  private final ObjectStore copies;
  private final ObjectStore files;
  private final RecordStore records;
  private final People people;
  private final Marks marks;
  private final Log log;

  /// What became of it.
  sealed interface Outcome {
    /// It is in the court: since now, or it was before (`again`).
    record Imported(String courtroom, long seq, int documents, Hash checksum, boolean again)
        implements Outcome {
      @Override
      public Json.Obj toJson() {
        return Json.obj(
            "outcome", "IMPORTED",
            "courtroom", courtroom,
            "seq", seq,
            "documents", documents,
            "checksum", checksum.hex(),
            "again", again);
      }
    }

    /// Nothing was written.
    record Refused(String place, String why) implements Outcome {
      @Override
      public Json.Obj toJson() {
        return Json.obj("outcome", "REFUSED", "place", place, "why", why);
      }
    }

    /// `outcome` and the members of what it is.
    Json.Obj toJson();
  }

  Importing(
      ObjectStore copies,
      ObjectStore files,
      RecordStore records,
      People people,
      Marks marks,
      Log log) {
    this.copies = copies;
    this.files = files;
    this.records = records;
    this.people = people;
    this.marks = marks;
    this.log = log;
  }

  /// Takes in the archive under this key of the copies.
  ///
  /// @param checksum of the archive, as the exporting court gave it; refused if it has another
  Outcome take(String key, Optional<String> checksum) {
    try {
      return imported(key, checksum);
    } catch (UnfitArchiveException e) {
      log.warn("archive-refused", "key", key, "place", e.place());
      return new Outcome.Refused(e.place(), String.valueOf(e.getMessage()));
    }
  }

  private Outcome imported(String key, Optional<String> checksum) {
    StoredObject object =
        copies
            .head(key)
            .orElseThrow(() -> new UnfitArchiveException(key, "is not among the copies"));
    Inspection.Found found =
        copies
            .get(key, in -> Inspection.of(in, object.size()).all())
            .orElseThrow(() -> new IllegalStateException("gone while it was read: " + key));
    if (checksum.filter(told -> !told.equals(found.checksum().hex())).isPresent()) {
      throw new UnfitArchiveException(
          "SHA256SUMS", "has not the checksum that was told: " + found.checksum().hex());
    }
    Courtroom courtroom = found.courtroom();
    boolean again = stands(courtroom);
    if (!again) {
      keep(key, object.size());
      copy(key, object.size(), courtroom);
    }
    settle(courtroom.id());
    log.info("imported", "courtroom", courtroom.id(), "seq", courtroom.seq());
    return new Outcome.Imported(
        courtroom.id(), courtroom.seq(), courtroom.documents().size(), found.checksum(), again);
  }

  /// Whether the record is here, from an import before; another one under its name is a fault.
  private boolean stands(Courtroom courtroom) {
    if (records.line(courtroom.id(), 1).isEmpty()) {
      return false;
    }
    Optional<Hash> chain =
        records.line(courtroom.id(), courtroom.seq()).map(Line::entry).map(e -> e.chain());
    if (!chain.equals(Optional.of(courtroom.head().chain()))) {
      throw taken(courtroom.id());
    }
    return true;
  }

  private static UnfitArchiveException taken(String courtroom) {
    return new UnfitArchiveException(
        "record.jsonl", "this court has another record of the courtroom " + courtroom);
  }

  private void keep(String key, long size) {
    copies.get(
        key, in -> new Inspection(in, size, (document, bytes) -> keep(document, bytes)).all());
  }

  private void keep(DocumentRef document, InputStream bytes) {
    files.put(
        document.key(), document.contentType(), document.sha256(), out -> bytes.transferTo(out));
  }

  private void copy(String key, long size, Courtroom courtroom) {
    RecordCopy copy = new RecordCopy(records);
    RecordLines record =
        new RecordLines(entry -> {
          if (!copy.put(entry)) {
            throw taken(courtroom.id());
          }
        });
    copies.get(
        key,
        in -> {
          Inspection.of(in, size).record(record);
          return true;
        });
    if (!record.whole().head().equals(courtroom.head())) {
      throw new IllegalStateException("another archive took the place of " + key);
    }
    if (!copy.finish()) {
      throw taken(courtroom.id());
    }
  }

  /// As it is now, which is later than in the archive when this is not the first time.
  private void settle(String id) {
    Courtrooms courtrooms = new Courtrooms(records);
    Courtroom now = courtrooms.load(id);
    for (Participant participant : now.participants()) {
      if (now.memberOf(participant.person()).isPresent()) {
        people.join(participant.person(), id, now.head().at());
      }
    }
    courtrooms.snapshot(id);
    marks.entry(id, now.head().at());
  }
}
