package org.microcourt.transcripts;

import org.microcourt.casefile.DocumentRef;

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
    court.filed(courtroom, document);
    return document;
  }
}
