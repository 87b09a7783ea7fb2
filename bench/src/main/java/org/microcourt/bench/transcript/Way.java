package org.microcourt.bench.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.microcourt.typeset.Typesetter;

/// A way to make the PDF.
interface Way {
  /// All lines, then all pictures.
  byte[] set(LongHearing hearing) throws IOException;

  /// The bytes of one of the court's fonts, which all ways use.
  static byte[] font(String name) {
    try (InputStream in = Typesetter.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("no such font: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
