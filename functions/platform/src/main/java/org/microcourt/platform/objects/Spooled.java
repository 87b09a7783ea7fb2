package org.microcourt.platform.objects;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.microcourt.record.Hash;

/// Bytes on this machine's disk until they are closed, for what reads a file from its end; with
/// their size and SHA-256.
public record Spooled(Path path, long size, Hash sha256) implements AutoCloseable {
  /// Takes what is written, once. A writer that fails leaves nothing behind.
  public static Spooled of(ObjectStore.Writer writer) throws IOException {
    Path path = Files.createTempFile("spooled", null);
    try {
      MessageDigest digest = Hash.digest();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
        writer.write(out);
      }
      return new Spooled(path, Files.size(path), Hash.ofBytes(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.delete(path);
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
