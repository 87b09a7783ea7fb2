package org.microcourt.casefile.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.ExportFailure;
import org.microcourt.casefile.ExportState;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.casefile.archive.DamagedDocumentException;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.StoredObject;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Entry;
import org.microcourt.typeset.Typefaces;

/// Makes exports. What goes into one depends on the record up to the wish and on who wished alone,
/// so that a second making of the same gives the same bytes.
final class Exporting {
  private final RecordStore records;
  private final Recorder recorder;
  private final ObjectStore files;
  private final ObjectStore copies;
  private final Log log;
  private final Forms forms;

  /// How it ended.
  enum Outcome {
    MADE,
    FAILED
  }

  Exporting(
      RecordStore records,
      Recorder recorder,
      ObjectStore files,
      ObjectStore copies,
      Typefaces faces,
      Log log) {
    this.records = records;
    this.recorder = recorder;
    this.files = files;
    this.copies = copies;
    this.log = log;
    this.forms = new Forms(this::copy, faces);
  }

  /// Makes an export that was asked for, unless it was made before.
  ///
  /// @throws IllegalArgumentException if nobody asked for it
  Outcome make(String courtroom, String id) {
    ExportState export = find(courtroom, id);
    if (export.outcome().isPresent()) {
      return export.made().isPresent() ? Outcome.MADE : Outcome.FAILED;
    }
    Courtroom then = asOf(courtroom, export.seq());
    Participant reader = then.participant(export.by()).orElseThrow();
    Contents contents = new Contents(then, reader, upTo(courtroom, export.seq()));
    try {
      StoredObject stored =
          copies.replace(
              export.key(courtroom),
              export.form().contentType(),
              out -> forms.write(export.form(), contents, out));
      return end(
          courtroom,
          new Command.ExportMake(
              id, stored.size(), stored.sha256().orElseThrow(), contents.documents().size()));
    } catch (DamagedDocumentException e) {
      log.error("document-damaged", e, "courtroom", courtroom, "export", id);
      return end(courtroom, new Command.ExportFail(id, ExportFailure.DAMAGED));
    }
  }

  /// Records that an export was tried in vain, unless it was made.
  Outcome giveUp(String courtroom, String id) {
    String found = find(courtroom, id).id();
    return end(courtroom, new Command.ExportFail(found, ExportFailure.INTERRUPTED));
  }

  private ExportState find(String courtroom, String id) {
    return recorder
        .load(courtroom)
        .export(id)
        .orElseThrow(() -> new IllegalArgumentException("no export " + id + " was asked for"));
  }

  private Outcome end(String courtroom, Command command) {
    return switch (recorder.record(courtroom, Actor.Part.EXPORTS, Optional.empty(), command)) {
      case Recorded.Appended(Courtroom after, Entry _) -> outcome(after, command);
      case Recorded.Repeated(Courtroom now, Entry _) -> outcome(now, command);
      case Recorded.Refused(var refusal) ->
          throw new IllegalStateException("refused by " + refusal.code());
      case Recorded.Gap _, Recorded.Busy _ ->
          throw new IllegalStateException("the record of " + courtroom + " is busy");
    };
  }

  /// As it stands: another attempt may have ended it otherwise.
  private static Outcome outcome(Courtroom courtroom, Command command) {
    String id =
        switch (command) {
          case Command.ExportMake make -> make.export();
          case Command.ExportFail fail -> fail.export();
          default -> throw new IllegalArgumentException("ends no export: " + command.getClass());
        };
    return courtroom.export(id).flatMap(ExportState::made).isPresent()
        ? Outcome.MADE
        : Outcome.FAILED;
  }

  private Courtroom asOf(String id, long seq) {
    Courtroom courtroom = Courtroom.empty(id);
    for (Entry entry : upTo(id, seq)) {
      courtroom = courtroom.apply(entry);
    }
    return courtroom;
  }

  private Iterable<Entry> upTo(String courtroom, long seq) {
    return () -> new Until(records.entries(courtroom, 0).iterator(), seq);
  }

  /// The entries up to a sequence; pages behind it are not asked for.
  private static final class Until implements Iterator<Entry> {
    private final Iterator<Entry> all;
    private final long last;
    private long passed;

    Until(Iterator<Entry> all, long last) {
      this.all = all;
      this.last = last;
    }

    @Override
    public boolean hasNext() {
      return passed < last && all.hasNext();
    }

    @Override
    public Entry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      passed++;
      return all.next();
    }
  }

  /// A document that is not there has no bytes, and so not those that were filed.
  private void copy(DocumentRef document, OutputStream out) throws IOException {
    files.get(document.key(), in -> in.transferTo(out));
  }

  /// Whether a courtroom can be read; for priming.
  Courtroom prime() {
    return recorder.load("none");
  }
}
