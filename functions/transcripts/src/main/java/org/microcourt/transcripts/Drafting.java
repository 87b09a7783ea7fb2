package org.microcourt.transcripts;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.transcripts.assembly.TranscriptAssembler.Transcript;

/// The first step of the closing: the transcript is assembled, kept and recorded as a draft.
///
/// The bytes and the key depend on the record up to the close alone, so a step that is cut off
/// after keeping the file writes the same file again.
final class Drafting {

  private static final String CONTENT_TYPE = "application/pdf";
  private static final String CATEGORY = "TRANSCRIPT";

  private final Court court;
  private final CaseFiles files;
  private final TranscriptAssembler assembler;

  Drafting(Court court, CaseFiles files, TranscriptAssembler assembler) {
    this.court = court;
    this.files = files;
    this.assembler = assembler;
  }

  /// Drafts the transcript of a closed session, or finds the draft that the record has.
  DocumentRef draft(String courtroom, String session) {
    return draftOf(courtroom, session).orElseGet(() -> drawUp(courtroom, session));
  }

  private Optional<DocumentRef> draftOf(String courtroom, String session) {
    return court.transcript(courtroom, session).map(transcript -> transcript.draft().document());
  }

  private DocumentRef drawUp(String courtroom, String session) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    Transcript transcript = assembler.assemble(court.record(courtroom), session, pdf);
    byte[] bytes = pdf.toByteArray();
    Hash digest = Hash.sha256(bytes);
    DocumentRef document =
        new DocumentRef(
            transcript.ordinal(),
            transcript.title(),
            CATEGORY,
            DocumentRef.Volume.MAIN,
            transcript.pages(),
            bytes.length,
            digest,
            CONTENT_TYPE,
            key(courtroom, transcript.ordinal(), digest),
            Optional.of(session));
    files.keep(document.key(), bytes, CONTENT_TYPE, digest);
    court.drafted(courtroom, session, document);
    return draftOf(courtroom, session).orElse(document);
  }

  private static String key(String courtroom, int number, Hash digest) {
    return "courtrooms/%s/documents/%d-%s.pdf"
        .formatted(courtroom, number, digest.hex().substring(0, 12));
  }
}
