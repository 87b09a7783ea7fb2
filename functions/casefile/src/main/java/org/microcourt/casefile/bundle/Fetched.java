package org.microcourt.casefile.bundle;

import java.io.IOException;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.DamagedDocumentException;
import org.microcourt.casefile.archive.Originals;
import org.microcourt.platform.objects.Spooled;

/// Documents on this machine's disk, since readers of PDF read from the end.
public final class Fetched {
  private Fetched() {}

  /// Fetches a document and checks that it has the bytes that were filed.
  ///
  /// @throws DamagedDocumentException if it has not
  public static Spooled of(DocumentRef document, Originals originals) throws IOException {
    Spooled spooled = Spooled.of(out -> originals.copy(document, out));
    if (!spooled.sha256().equals(document.sha256())) {
      spooled.close();
      throw new DamagedDocumentException(document.number());
    }
    return spooled;
  }
}
