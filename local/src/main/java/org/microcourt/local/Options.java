package org.microcourt.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What the command line asks for.
///
/// @param exit end after playing, with the outcome as status
/// @param imported the archive of a case file that the court is to take in
record Options(
    int port,
    Optional<Path> data,
    Optional<String> play,
    Optional<Path> out,
    boolean exit,
    Optional<Path> template,
    Optional<Path> calendar,
    Optional<Path> imported) {
  static final String USAGE =
      """
      Usage: ./mvnw -q compile exec:exec [-Dargs="OPTIONS"]

        --port N        listen on this port instead of 8080 (0 for any that is free)
        --data DIR      keep everything in this folder over a restart
        --play FILE     play a hearing file, or "demo" for the case that comes with the court
        --out DIR       with --play: write transcript.pdf, record.jsonl and the case file there
        --exit          with --play: end afterwards, with status 0 only if everything played
                        stands in the record and the transcript
        --import FILE   take in the exported archive of a case file, from a court that knows it whole
        --calendar FILE count by the years of the legal calendar in this file, too
        --template FILE run this template instead of the project's
        --help          show this

      For operators, instead of all that (docs/operations.md, "The seal"):
        --certificate-request KEY SUBJECT
                        ask for a certificate of the KMS key, as CN=…,O=…,C=CN without spaces
      """;

  private static final int DEFAULT_PORT = 8080;

  /// How a command line is taken.
  sealed interface Reading {
    /// It can be done.
    record Valid(Options options) implements Reading {}

    /// The usage is asked for.
    record Help() implements Reading {}

    /// It is wrong; one sentence says why.
    record Wrong(String why) implements Reading {}
  }

  /// Options as they are read; each may come once.
  private static final class Draft {
    int port = DEFAULT_PORT;
    Optional<Path> data = Optional.empty();
    Optional<String> play = Optional.empty();
    Optional<Path> out = Optional.empty();
    Optional<Path> template = Optional.empty();
    Optional<Path> calendar = Optional.empty();
    Optional<Path> imported = Optional.empty();
    boolean exit;
  }

  static Reading read(String... arguments) {
    Draft draft = new Draft();
    for (int i = 0; i < arguments.length; i++) {
      String option = arguments[i];
      if (option.isBlank()) {
        continue;
      }
      switch (option) {
        case "--help", "-h" -> {
          return new Reading.Help();
        }
        case "--exit" -> draft.exit = true;
        case "--port", "--data", "--play", "--out", "--template", "--calendar", "--import" -> {
          if (i + 1 == arguments.length || arguments[i + 1].startsWith("--")) {
            return new Reading.Wrong(option + " needs a value.");
          }
          Optional<String> wrong = take(draft, option, arguments[++i]);
          if (wrong.isPresent()) {
            return new Reading.Wrong(wrong.get());
          }
        }
        default -> {
          return new Reading.Wrong("There is no option " + option + ".");
        }
      }
    }
    return whole(draft);
  }

  private static Optional<String> take(Draft draft, String option, String value) {
    try {
      switch (option) {
        case "--data" -> draft.data = Optional.of(Path.of(value));
        case "--out" -> draft.out = Optional.of(Path.of(value));
        case "--template" -> draft.template = Optional.of(Path.of(value));
        case "--import" -> draft.imported = Optional.of(Path.of(value));
        case "--calendar" -> draft.calendar = Optional.of(Path.of(value));
        case "--play" -> draft.play = Optional.of(value);
        default -> {
          if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            return Optional.of("--port needs a number from 0 to 65535, not " + value + ".");
          }
          draft.port = Integer.parseInt(value);
        }
      }
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(value + " is no path.");
    }
  }

  private static Reading whole(Draft draft) {
    if (draft.play.isEmpty() && (draft.exit || draft.out.isPresent())) {
      return new Reading.Wrong("--exit and --out go with --play.");
    }
    return new Reading.Valid(
        new Options(
            draft.port,
            draft.data,
            draft.play,
            draft.out,
            draft.exit,
            draft.template,
            draft.calendar,
            draft.imported));
  }
}
