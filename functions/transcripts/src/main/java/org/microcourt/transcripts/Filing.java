package org.microcourt.transcripts;

import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.courtroom.TranscriptState;

/// The last step: the sealed transcript enters the case file's catalogue.
final class Filing {

  private final Court court;

  Filing(Court court) {
    this.court = court;
  }

  /// Files the sealed transcript of a session; what was filed is not filed again.
  ///
  /// @throws IllegalStateException if it is not sealed
  DocumentRef file(String courtroom, String session) {
    DocumentRef document =
        court
            .transcript(courtroom, session)
            .flatMap(TranscriptState::sealed)
            .map(FiledDocument::document)
            .orElseThrow(
                () -> new IllegalStateException("no sealed transcript of session " + session));
    court.filed(courtroom, document);
    return document;
  }
}
