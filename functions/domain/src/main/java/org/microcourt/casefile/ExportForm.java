package org.microcourt.casefile;

import java.util.Locale;
import org.microcourt.json.JsonException;

/// As what a case file is exported.
public enum ExportForm {
  /// One ZIP with the documents as they were filed, the record and the hashes.
  ARCHIVE("application/zip", "zip"),

  /// One PDF with an index, to be read or printed.
  BUNDLE("application/pdf", "pdf");

  private final String contentType;
  private final String ending;

  ExportForm(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  /// `archive`, `bundle`: the name in the record and on the wire.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The media type.
  public String contentType() {
    return contentType;
  }

  /// What a file's name ends in.
  public String ending() {
    return ending;
  }

  /// Reads what `text` gives.
  public static ExportForm parse(String text, String field) {
    return switch (text) {
      case "archive" -> ARCHIVE;
      case "bundle" -> BUNDLE;
      default -> throw new JsonException(field, "must be archive or bundle");
    };
  }
}
