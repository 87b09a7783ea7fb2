package org.microcourt.transcripts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.microcourt.record.Hash;

/// Case files in memory: a key is written once, as in the bucket. What is to go wrong is told to
/// it.
final class FileDrawer implements CaseFiles {
  final Map<String, byte[]> files = new HashMap<>();
  final List<String> writes = new ArrayList<>();

  /// Called with the key before a write; may throw, or write first.
  Consumer<String> before = _ -> {};

  /// Called with the key after a write; may throw.
  Consumer<String> after = _ -> {};

  @Override
  public void keep(String key, byte[] bytes, String contentType, Hash digest) {
    before.accept(key);
    byte[] standing = files.putIfAbsent(key, bytes.clone());
    if (standing == null) {
      writes.add(key);
    } else if (!Arrays.equals(standing, bytes)) {
      throw new IllegalStateException("412 PreconditionFailed");
    }
    after.accept(key);
  }

  @Override
  public Optional<byte[]> find(String key) {
    return Optional.ofNullable(files.get(key)).map(byte[]::clone);
  }
}
