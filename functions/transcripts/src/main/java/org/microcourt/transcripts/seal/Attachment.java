package org.microcourt.transcripts.seal;

import java.io.IOException;
import java.io.OutputStream;

/// A file within the document, associated with the whole of it.
///
/// @param name by which readers find it
/// @param contentType a media type
/// @param relationship what it is to the document
/// @param description for people
/// @param content its bytes
public record Attachment(
    String name,
    String contentType,
    Relationship relationship,
    String description,
    Content content) {

  /// Writes the bytes of a file.
  @FunctionalInterface
  public interface Content {
    /// Writes all and does not close `out`.
    void write(OutputStream out) throws IOException;
  }

  /// What PDF calls it, ISO 32000-2, 14.13.
  public enum Relationship {
    /// The document was made from it.
    SOURCE("Source"),
    /// Data to the document.
    DATA("Data");

    private final String pdf;

    Relationship(String pdf) {
      this.pdf = pdf;
    }

    String pdf() {
      return pdf;
    }
  }
}
