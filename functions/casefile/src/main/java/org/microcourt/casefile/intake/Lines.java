package org.microcourt.casefile.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Lines of a file, each of a bounded length and with its end.
final class Lines {
  /// Many times an entry, which comes from a frame of 32 KB.
  private static final int LONGEST = 1 << 20;

  private Lines() {}

  static void each(String file, InputStream in, Consumer<byte[]> line) throws IOException {
    InputStream bytes = new BufferedInputStream(in);
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    for (int octet = bytes.read(); octet >= 0; octet = bytes.read()) {
      if (octet == '\n') {
        line.accept(open.toByteArray());
        open.reset();
      } else {
        if (open.size() == LONGEST) {
          throw new UnfitArchiveException(file, "has a line of more than a megabyte");
        }
        open.write(octet);
      }
    }
    if (open.size() > 0) {
      throw new UnfitArchiveException(file, "ends within a line");
    }
  }
}
