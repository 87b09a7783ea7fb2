package org.microcourt.casefile.archive;

/// A kept document has not the bytes that were filed. Nothing is exported as if it had.
public final class DamagedDocumentException extends RuntimeException {
  DamagedDocumentException(int number) {
    super("document " + number + " has not the bytes that were filed");
  }
}
