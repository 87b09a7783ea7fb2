package org.microcourt.transcripts;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.transcripts.assembly.TranscriptAssembler.Transcript;

/// The steps of the closing workflow.
final class Closing {

  static final String CONTENT_TYPE = "application/pdf";
  private static final String CATEGORY = "笔录";

  /// The record, read from its first entry on and written as the court's system.
  interface Court {
    /// The entries in order; may be iterated more than once.
    Iterable<Entry> record(String courtroom);

    /// Records that the transcript was drawn up; once is enough.
    void drafted(String courtroom, String session, DocumentRef document);

    /// Records that a document was filed; once is enough.
    void filed(String courtroom, DocumentRef document);
  }

  /// The case files.
  interface CaseFiles {
    /// Keeps the bytes under the key; the same bytes may come again.
    void keep(String key, byte[] bytes, String contentType);
  }

  private final Court court;
  private final CaseFiles files;
  private final TranscriptAssembler assembler;

  Closing(Court court, CaseFiles files, TranscriptAssembler assembler) {
    this.court = court;
    this.files = files;
    this.assembler = assembler;
  }

  /// Assembles the transcript of a closed session, keeps it and records the draft.
  DocumentRef draft(String courtroom, String session) {
    Optional<DocumentRef> before = find(courtroom, session);
    if (before.isPresent()) {
      return before.get();
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    Transcript transcript = assembler.assemble(court.record(courtroom), session, pdf);
    byte[] bytes = pdf.toByteArray();
    Hash digest = Hash.sha256(bytes);
    int number = transcript.ordinal();
    DocumentRef document =
        new DocumentRef(
            number,
            transcript.title(),
            CATEGORY,
            DocumentRef.Volume.MAIN,
            transcript.pages(),
            bytes.length,
            digest,
            CONTENT_TYPE,
            key(courtroom, number, digest),
            Optional.of(session));
    files.keep(document.key(), bytes, CONTENT_TYPE);
    court.drafted(courtroom, session, document);
    return find(courtroom, session).orElse(document);
  }

  /// Files the drafted transcript of a session in the case file.
  ///
  /// @throws IllegalStateException if there is no draft
  DocumentRef file(String courtroom, String session) {
    DocumentRef document =
        find(courtroom, session)
            .orElseThrow(() -> new IllegalStateException("no draft of session " + session));
    for (Entry entry : court.record(courtroom)) {
      if (entry.act() instanceof Act.DocumentFiled(DocumentRef filed) && filed.equals(document)) {
        return document;
      }
    }
    court.filed(courtroom, document);
    return document;
  }

  /// The draft that the record knows; the first, if there should ever be two.
  private Optional<DocumentRef> find(String courtroom, String session) {
    for (Entry entry : court.record(courtroom)) {
      if (entry.act() instanceof Act.TranscriptDrafted(String of, DocumentRef document)
          && of.equals(session)) {
        return Optional.of(document);
      }
    }
    return Optional.empty();
  }

  private static String key(String courtroom, int number, Hash digest) {
    return "courtrooms/%s/documents/%d-%s.pdf"
        .formatted(courtroom, number, digest.hex().substring(0, 12));
  }
}
