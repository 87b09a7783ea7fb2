package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Hash;

/// Drafts for tests.
final class Transcripts {
  private Transcripts() {}

  /// The transcript of s1.
  static DocumentRef document(Hash sha256) {
    return new DocumentRef(
        1,
        "笔录",
        "TRANSCRIPT",
        DocumentRef.Volume.MAIN,
        4,
        99,
        sha256,
        "application/pdf",
        "k",
        Optional.of("s1"));
  }
}
