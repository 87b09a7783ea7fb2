package org.microcourt.evidence.inspect;

import java.io.IOException;
import org.microcourt.exhibit.FileType;

/// Looks at files of one family of formats.
interface FormatReader {
  /// Tells the finding what the file holds.
  ///
  /// @throws Rejection if the file is unfit
  /// @throws IOException if its bytes contradict its format
  void read(ByteSource source, FileType type, Finding finding) throws Rejection, IOException;
}
