package org.microcourt.casefile.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.DamagedDocumentException;
import org.microcourt.casefile.archive.Originals;
import org.microcourt.record.Hash;

/// One document on this machine's disk, until closed, since readers of PDF read from the end.
public record Spooled(Path path) implements AutoCloseable {
  /// Fetches a document and checks that it has the bytes that were filed.
  ///
  /// @throws DamagedDocumentException if it has not
  public static Spooled of(DocumentRef document, Originals originals) throws IOException {
    Path path = Files.createTempFile("document", null);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
        originals.copy(document, out);
      }
      if (!Hash.ofBytes(digest.digest()).equals(document.sha256())) {
        throw new DamagedDocumentException(document.number());
      }
      return new Spooled(path);
    } catch (IOException | RuntimeException e) {
      Files.delete(path);
      throw e;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(path);
  }
}
