package org.microcourt.transcripts;

import java.io.InputStream;
import java.util.Optional;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.record.Hash;

/// The case files in their bucket.
record KeptFiles(ObjectStore store) implements CaseFiles {
  @Override
  public void keep(String key, byte[] bytes, String contentType, Hash digest) {
    store.put(key, bytes, contentType, digest);
  }

  @Override
  public Optional<byte[]> find(String key) {
    return store.get(key, InputStream::readAllBytes);
  }
}
