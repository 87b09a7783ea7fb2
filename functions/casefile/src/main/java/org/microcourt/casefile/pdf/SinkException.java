package org.microcourt.casefile.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The file cannot be written on: unlike a fault of a source, this ends it.
public final class SinkException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  SinkException(IOException cause) {
    super(cause);
  }
}
