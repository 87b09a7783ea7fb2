package org.microcourt.local.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A small file of the issuer's that is there as a whole or as it was before.
final class KeptFile {
  private KeptFile() {}

  /// Puts this text in its place.
  static void write(Path to, String text) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    Path fresh = to.resolveSibling(to.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
