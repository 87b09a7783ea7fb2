package org.microcourt.transcripts;

import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Entry;

/// The last step of the closing: the transcript enters the case file's catalogue.
final class Filing {

  private final Court court;

  Filing(Court court) {
    this.court = court;
  }

  /// Files the drafted transcript of a session; what was filed is not filed again.
  ///
  /// @throws IllegalStateException if there is no draft
  DocumentRef file(String courtroom, String session) {
    DocumentRef document =
        court
            .draftOf(courtroom, session)
            .orElseThrow(() -> new IllegalStateException("no draft of session " + session));
    if (!isFiled(courtroom, document)) {
      court.filed(courtroom, document);
    }
    return document;
  }

  private boolean isFiled(String courtroom, DocumentRef document) {
    for (Entry entry : court.record(courtroom)) {
      if (entry.act() instanceof Act.DocumentFiled(DocumentRef filed) && filed.equals(document)) {
        return true;
      }
    }
    return false;
  }
}
