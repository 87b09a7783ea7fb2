package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;

/// The runnable jar by itself, with nothing beside it on the class path.
class JarIT {
  private static final Path JAR = Path.of("target", "microcourt-verify.jar");
  private static final Path SAMPLES = Path.of("target", "samples-of-jar");
  private static final Map<String, Integer> STATUS =
      Map.of("GENUINE", 0, "NOT_GENUINE", 1, "NOT_OURS", 2, "UNPROVEN", 3);

  @BeforeAll
  static void samples() throws IOException {
    assertThat(JAR).as("packaged before").exists();
    new Samples(SAMPLES).write();
  }

  @Test
  void answersOfEachFileAsItsClassesDo() throws Exception {
    String samples = Files.readString(SAMPLES.resolve("samples.json"));
    for (Json item : ((Json.Arr) Json.parse(samples)).items()) {
      Json.Obj sample = (Json.Obj) item;
      boolean alone =
          ((Json.Arr) sample.get("logs").orElseThrow()).items().isEmpty()
              && ((Json.Arr) sample.get("receipts").orElseThrow()).items().isEmpty();
      if (alone) {
        Ran ran = run(sample.requireString("file"), "--root", "root.pem");
        assertThat(ran.output()).as(ran.output()).contains(sample.requireString("zh"));
        assertThat(ran.status()).isEqualTo(STATUS.get(sample.requireString("verdict")));
      }
    }
  }

  @Test
  void blacksOutACopyAndChecksIt() throws Exception {
    Ran made =
        run("redact", "sealed.pdf", "--root", "root.pem", "--hide", "恒丰", "--out", "hidden.pdf");
    assertThat(made.status()).as(made.output()).isZero();
    Ran ran = run("hidden.pdf", "--root", "root.pem");
    assertThat(ran.status()).as(ran.output()).isZero();
    Files.delete(SAMPLES.resolve("hidden.pdf"));
  }

  private record Ran(int status, String output) {}

  private static Ran run(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path output = SAMPLES.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(java, "-Xmx256m", "-Dstdout.encoding=UTF-8", "-jar");
    builder.command().add(JAR.toAbsolutePath().toString());
    builder.command().addAll(List.of(arguments));
    builder.directory(SAMPLES.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(output, UTF_8));
  }
}
