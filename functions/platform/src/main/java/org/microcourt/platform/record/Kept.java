package org.microcourt.platform.record;

import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Entry;

/// A courtroom as of one entry, with the acks as of it: all that the next append needs to know.
record Kept(Courtroom courtroom, Acks acks) {
  /// The form of the state in a snapshot; a snapshot of another form is not read.
  private static final long FORM = 2;

  static Kept none(String courtroom) {
    return new Kept(Courtroom.empty(courtroom), Acks.NONE);
  }

  long seq() {
    return courtroom.seq();
  }

  /// After further lines, each of which must continue the record.
  ///
  /// @throws BrokenRecordException if one does not
  Kept and(List<Line> lines) {
    Kept kept = this;
    for (Line line : lines) {
      kept = kept.and(line);
    }
    return kept;
  }

  Kept and(Line line) {
    Entry entry = line.entry();
    if (!entry.courtroom().equals(courtroom.id()) || entry.seq() != seq() + 1) {
      throw new BrokenRecordException(courtroom.id(), seq() + 1, "is missing");
    }
    if (!entry.intact()) {
      throw new BrokenRecordException(courtroom.id(), entry.seq(), "was changed");
    }
    if (!entry.chain().equals(courtroom.head().chain().then(entry.leaf()))) {
      throw new BrokenRecordException(courtroom.id(), entry.seq(), "does not continue the chain");
    }
    return new Kept(courtroom.apply(entry), line.acks());
  }

  Snapshot snapshot() {
    Json.Obj state = Json.obj("form", FORM, "courtroom", courtroom.toJson(), "acks", acks.toJson());
    return new Snapshot(courtroom.id(), seq(), state);
  }

  /// The state in a snapshot; empty when it is of another form, which only costs reading.
  static Optional<Kept> of(Snapshot snapshot) {
    try {
      Json.Obj state = snapshot.state();
      if (state.integer("form").filter(form -> form == FORM).isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Kept(
              Courtroom.fromJson(state.requireObject("courtroom")),
              Acks.fromJson(state.requireObject("acks"))));
    } catch (JsonException _) {
      return Optional.empty();
    }
  }

  /// A rough size in bytes, for the bound of a cache.
  long weight() {
    return 1_000
        + 300L * courtroom.participants().size()
        + 1_000L * courtroom.sessions().size()
        + 150L * courtroom.recent().size()
        + 80L * courtroom.restricted().size()
        + 500L * courtroom.documents().size()
        + 100L * courtroom.testimonies().size()
        + 120L * acks.byDevice().size();
  }
}
