package org.microcourt.transcripts;

import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// The record as the closing sees it: read from its first entry on, written as the court's system.
interface Court {
  /// The entries in order; may be iterated more than once.
  Iterable<Entry> record(String courtroom);

  /// What became of a session's transcript; empty before it was drawn up.
  Optional<TranscriptState> transcript(String courtroom, String session);

  /// Records that the transcript was drawn up, unless that stands.
  void drafted(String courtroom, String session, DocumentRef document);

  /// Records that the transcript was sealed, unless that stands.
  void sealed(String courtroom, String session, DocumentRef document, Hash certificate);

  /// Records that a document was filed, unless that stands.
  void filed(String courtroom, DocumentRef document);
}
