package org.microcourt.json;

/// Constants named by members of JSON bodies.
public final class Names {
  private Names() {}

  /// The constant of this name.
  ///
  /// @param problem what the member must be, for the refusal
  /// @throws JsonException if there is none; it names the member
  public static <E extends Enum<E>> E parse(
      Class<E> type, String name, String field, String problem) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new JsonException(field, problem);
    }
  }
}
