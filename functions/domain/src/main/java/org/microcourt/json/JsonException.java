package org.microcourt.json;

/// Text that is no acceptable JSON, or a member that is missing or of another type.
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;

  /// `where` is the member's name, or the offset in the text as `@123`.
  public JsonException(String where, String message) {
    super(message + " (" + where + ")", null, false, false);
    this.where = where;
  }

  /// The member's name, or the offset in the text as `@123`.
  public String where() {
    return where;
  }
}
