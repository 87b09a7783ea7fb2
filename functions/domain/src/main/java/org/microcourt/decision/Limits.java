package org.microcourt.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// How long the members of a command may be: in UTF-16 units, and a text also in bytes of its JSON,
/// so that its entry fits a frame of 32 KB. Whatever does not fit is a `JsonException` that names
/// the member.
public final class Limits {
  /// A message, in UTF-16 units.
  public static final int TEXT = 8_000;

  /// A message, in bytes of its JSON.
  public static final int TEXT_BYTES = 20_000;

  /// A name, a court, a case number, a cause, a subject.
  public static final int NAME = 100;

  /// The title of a session.
  public static final int TITLE = 200;

  /// A reason or a finding.
  public static final int REASON = 1_000;

  /// The people mentioned in a message.
  public static final int MENTIONS = 50;

  /// A file's name, in UTF-16 units.
  public static final int FILE_NAME = 255;

  /// The source, purpose, custody or content of an exhibit.
  public static final int DESCRIPTION = 500;

  /// The reasons of an opinion.
  public static final int OPINION = 2_000;

  /// The places that an opinion points at.
  public static final int POINTS = 10;

  private Limits() {}

  static String name(String field, String value) {
    return line(field, value, NAME);
  }

  static String title(String field, String value) {
    return value.isEmpty() ? value : line(field, value, TITLE);
  }

  /// A reason: one line or several.
  public static String reason(String field, String value) {
    return block(field, value, REASON);
  }

  static Optional<String> reason(String field, Optional<String> value) {
    value.ifPresent(text -> reason(field, text));
    return value;
  }

  static String text(String field, String value) {
    block(field, value, TEXT);
    if (Json.of(value).text().getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES) {
      throw new JsonException(field, "must have at most " + TEXT_BYTES + " bytes");
    }
    return value;
  }

  static List<String> mentions(String field, List<String> values) {
    if (values.size() > MENTIONS || values.stream().distinct().count() < values.size()) {
      throw new JsonException(field, "must name at most " + MENTIONS + " people, each once");
    }
    return List.copyOf(values);
  }

  static List<Long> documents(String field, List<Long> numbers) {
    if (numbers.size() > MENTIONS || numbers.stream().distinct().count() < numbers.size()) {
      throw new JsonException(field, "must name at most " + MENTIONS + " documents, each once");
    }
    return List.copyOf(numbers);
  }

  static List<Long> entries(String field, List<Long> numbers) {
    if (numbers.size() > MENTIONS || numbers.stream().distinct().count() < numbers.size()) {
      throw new JsonException(field, "must name at most " + MENTIONS + " entries, each once");
    }
    return List.copyOf(numbers);
  }

  /// A name as a device gives it: whatever characters, but not endless.
  static String fileName(String field, String value) {
    if (value.isEmpty() || value.length() > FILE_NAME) {
      throw new JsonException(field, "must have 1 to " + FILE_NAME + " characters");
    }
    return value;
  }

  static long size(String field, long bytes) {
    if (bytes < 1) {
      throw new JsonException(field, "must be at least 1 byte");
    }
    return bytes;
  }

  /// The source, purpose, custody or content of an exhibit: some lines.
  public static String description(String field, String value) {
    return block(field, value, DESCRIPTION);
  }

  /// The reasons of an opinion: some lines.
  public static String reasons(String field, String value) {
    return block(field, value, OPINION);
  }

  private static String line(String field, String value, int most) {
    if (value.indexOf('\n') >= 0 || value.indexOf('\t') >= 0) {
      throw new JsonException(field, "must be one line");
    }
    return block(field, value, most);
  }

  private static String block(String field, String value, int most) {
    if (value.isBlank() || value.length() > most) {
      throw new JsonException(field, "must have 1 to " + most + " characters");
    }
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw new JsonException(field, "must have no control characters");
    }
    return value;
  }
}
