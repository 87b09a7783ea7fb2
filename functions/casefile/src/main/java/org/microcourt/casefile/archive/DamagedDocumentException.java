package org.microcourt.casefile.archive;

/// A kept document has not the bytes that were filed. Nothing is exported as if it had.
public final class DamagedDocumentException extends RuntimeException {
  /// The document with this number in the catalogue.
  public DamagedDocumentException(int number) {
    super("document " + number + " has not the bytes that were filed");
  }
}
