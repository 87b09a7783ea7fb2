package org.microcourt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.microcourt.local.clock.CourtClock;

/// Keeps how far the court's clock was moved: time must not run backwards over a restart.
final class TimeKept {
  private final Optional<Path> file;

  TimeKept(Optional<Path> data) {
    this.file = data.map(folder -> folder.resolve("clock"));
  }

  /// A clock moved as far as it was.
  CourtClock clock() {
    CourtClock clock = new CourtClock();
    file.filter(Files::exists).map(TimeKept::read).ifPresent(clock::advance);
    return clock;
  }

  void keep(Duration offset) {
    try {
      if (file.isPresent()) {
        Files.writeString(file.get(), offset.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the clock cannot be kept", e);
    }
  }

  private static Duration read(Path file) {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (IOException e) {
      throw new CourtStartException("The clock cannot be read: " + file, e);
    } catch (DateTimeParseException e) {
      throw new CourtStartException("The clock is damaged: " + file, e);
    }
  }
}
