package org.microcourt.transcripts;

import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Entry;

/// The record as the closing sees it: read from its first entry on, written as the court's system.
interface Court {
  /// The entries in order; may be iterated more than once.
  Iterable<Entry> record(String courtroom);

  /// The draft that the record knows; the first, if there should ever be two.
  Optional<DocumentRef> draftOf(String courtroom, String session);

  /// Records that the transcript was drawn up, unless that stands.
  void drafted(String courtroom, String session, DocumentRef document);

  /// Records that a document was filed, unless that stands.
  void filed(String courtroom, DocumentRef document);
}
