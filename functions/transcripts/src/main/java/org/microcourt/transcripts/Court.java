package org.microcourt.transcripts;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Entry;

/// The record as the closing sees it: read from its first entry on, written as the court's system.
interface Court {
  /// The entries in order; may be iterated more than once.
  Iterable<Entry> record(String courtroom);

  /// Records that the transcript was drawn up; once is enough.
  void drafted(String courtroom, String session, DocumentRef document);

  /// Records that a document was filed; once is enough.
  void filed(String courtroom, DocumentRef document);

  /// The draft that the record knows; the first, if there should ever be two.
  default Optional<DocumentRef> draftOf(String courtroom, String session) {
    for (Entry entry : record(courtroom)) {
      if (entry.act() instanceof Act.TranscriptDrafted(String of, DocumentRef document)
          && of.equals(session)) {
        return Optional.of(document);
      }
    }
    return Optional.empty();
  }
}
