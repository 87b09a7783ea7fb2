package org.microcourt.casefile.archive;

import java.io.IOException;
import java.io.OutputStream;
import org.microcourt.casefile.DocumentRef;

/// Where the bytes of filed documents are.
@FunctionalInterface
public interface Originals {
  /// Writes a document's bytes as they are kept, and does not close `out`.
  void copy(DocumentRef document, OutputStream out) throws IOException;
}
