package org.microcourt.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.microcourt.record.Hash;

/// A file that arrived, on this machine's disk until it is closed, with the SHA-256 of its bytes.
record Received(Path path, long size, Hash sha256) implements AutoCloseable {
  /// Reads a stream to its end, once.
  static Received of(InputStream bytes) throws IOException {
    Path path = Files.createTempFile("received", null);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
        size = bytes.transferTo(out);
      }
      return new Received(path, size, Hash.ofBytes(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.delete(path);
      throw e;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every platform has SHA-256", e);
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
