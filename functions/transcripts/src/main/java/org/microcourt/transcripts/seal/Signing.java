package org.microcourt.transcripts.seal;

import java.io.IOException;
import java.io.InputStream;

/// What puts a signature under the bytes of a file.
@FunctionalInterface
interface Signing {
  /// The signature of all bytes of a stream, as CMS.
  byte[] over(InputStream bytes) throws IOException;
}
