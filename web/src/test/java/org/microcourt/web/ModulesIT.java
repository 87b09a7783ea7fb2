package org.microcourt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Runs the unit tests of `state` and `net` with the Node that Playwright's driver carries.
final class ModulesIT {
  private static final Path TARGET = Path.of("target");

  @Test
  void theModulesPassTheirOwnTests() throws Exception {
    Optional<Path> node = node();
    node.ifPresentOrElse(
        path -> {}, () -> System.out.println("skipped: no Node for this machine in the driver"));
    assumeTrue(node.isPresent(), "no Node for this machine in Playwright's driver");
    Path log = TARGET.resolve("modules-test.log");
    List<String> command =
        Stream.concat(
                Stream.of(node.orElseThrow().toAbsolutePath().toString(), "--test"), testFiles())
            .toList();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String output = Files.readString(log);
    System.out.println(output);
    assertThat(ended).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).containsPattern("# pass [1-9]|ℹ pass [1-9]");
  }

  private static Stream<String> testFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/js"))) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Optional<Path> node() throws IOException {
    try (InputStream in =
        ModulesIT.class.getClassLoader().getResourceAsStream("driver/" + platform() + "/node")) {
      if (in == null) {
        return Optional.empty();
      }
      Path node = TARGET.resolve("node");
      Files.copy(in, node, StandardCopyOption.REPLACE_EXISTING);
      return node.toFile().setExecutable(true) ? Optional.of(node) : Optional.empty();
    }
  }

  private static String platform() {
    boolean isArm = System.getProperty("os.arch", "").equals("aarch64");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("linux")) {
      return isArm ? "linux-arm64" : "linux";
    }
    return isArm ? "mac-arm64" : "mac";
  }
}
