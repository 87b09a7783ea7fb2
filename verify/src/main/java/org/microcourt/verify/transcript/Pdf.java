package org.microcourt.verify.transcript;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value in a PDF file (ISO 32000-2, 7.3), as far as a seal needs.
sealed interface Pdf {
  /// A dictionary.
  record Dictionary(Map<String, Pdf> members) implements Pdf {
    Optional<Pdf> get(String key) {
      return Optional.ofNullable(members.get(key));
    }

    boolean is(String key, String name) {
      return get(key).filter(new Name(name)::equals).isPresent();
    }
  }

  /// An array.
  record Array(List<Pdf> items) implements Pdf {}

  /// A name, without its solidus.
  record Name(String name) implements Pdf {}

  /// A string in parentheses, one character a byte.
  record Text(String text) implements Pdf {}

  /// A string in hexadecimal digits: where it begins and ends in the file, brackets included.
  record Hex(int from, int to) implements Pdf {}

  /// A whole number.
  record Whole(long value) implements Pdf {}

  /// Another object, by its number.
  record Reference(long object) implements Pdf {}

  /// A real number, a truth value or null.
  record Other(String text) implements Pdf {}

  /// An object: its value, and where its stream begins and ends, if it has one.
  record Body(long number, Pdf value, int stream, int end) {
    Optional<Dictionary> dictionary() {
      return value instanceof Dictionary dictionary ? Optional.of(dictionary) : Optional.empty();
    }
  }
}
