package org.microcourt.transcripts;

import java.util.Optional;
import org.microcourt.record.Hash;

/// Where documents of the case file are kept. A key is written once.
interface CaseFiles {
  /// Keeps the bytes under the key; the same bytes may come again, others are an error.
  void keep(String key, byte[] bytes, String contentType, Hash digest);

  /// The bytes under a key.
  Optional<byte[]> find(String key);
}
