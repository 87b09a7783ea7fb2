package org.microcourt.transcripts;

import org.microcourt.record.Hash;

/// Where documents of the case file are kept.
@FunctionalInterface
interface CaseFiles {
  /// Keeps the bytes under the key; the same bytes may come again.
  void keep(String key, byte[] bytes, String contentType, Hash digest);
}
