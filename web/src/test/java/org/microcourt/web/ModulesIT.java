package org.microcourt.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.microcourt.web.fixture.Modules;

/// Runs the unit tests of `state` and `net`.
final class ModulesIT {
  @Test
  void theModulesPassTheirOwnTests() throws Exception {
    Modules.pass(testFiles(), Duration.ofMinutes(2));
  }

  private static List<String> testFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/js"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".test.js")).sorted().toList();
    }
  }
}
