package org.microcourt.platform.configuration;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.microcourt.decision.Pace;

/// The environment variables of a function, read at its start. A missing or malformed one is an
/// `IllegalStateException` that names it.
public final class Environment {
  private final Map<String, String> variables;

  /// Reads from a copy of these variables.
  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /// The variable, which must be there and not blank.
  public String require(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException("environment variable " + name + " is missing"));
  }

  /// The variable, if it is there and not blank.
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /// The address in a variable, which must be there.
  public URI requireUri(String name) {
    return uri(name, require(name));
  }

  /// The address in a variable, if it is there.
  public Optional<URI> findUri(String name) {
    return find(name).map(value -> uri(name, value));
  }

  /// The ISO 8601 duration in a variable.
  public Duration duration(String name, Duration otherwise) {
    return find(name).map(value -> duration(name, value)).orElse(otherwise);
  }

  /// The pace in a variable, if it is there.
  public Optional<Pace> pace(String name) {
    return find(name).map(value -> pace(name, value));
  }

  private static Pace pace(String name, String value) {
    try {
      return Pace.parse(value);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalStateException("environment variable " + name + " is not a pace", e);
    }
  }

  private static Duration duration(String name, String value) {
    try {
      return Duration.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "environment variable " + name + " is not an ISO 8601 duration", e);
    }
  }

  private static URI uri(String name, String value) {
    try {
      return URI.create(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("environment variable " + name + " is not an address", e);
    }
  }
}
