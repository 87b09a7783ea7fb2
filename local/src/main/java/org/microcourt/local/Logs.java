package org.microcourt.local;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the functions' log lines and the services' complaints go, so that the console is left to
/// people.
final class Logs {
  private Logs() {}

  /// Sends standard output and error to a file: in the data folder, or a temporary one.
  static Path redirect(Optional<Path> data) {
    try {
      Path file =
          data.isPresent()
              ? Files.createDirectories(data.get()).resolve("court.log")
              : Files.createTempFile("microcourt-", ".log");
      PrintStream log =
          new PrintStream(new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8);
      System.setOut(log);
      System.setErr(log);
      return file.toAbsolutePath();
    } catch (IOException e) {
      throw new CourtStartException("The log cannot be written: " + e.getMessage(), e);
    }
  }
}
