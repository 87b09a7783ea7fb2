package org.microcourt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command line says when it is not understood.
class MainIT {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void showsTheUsageWhenAsked() {
    assertThat(run("--help")).isZero();
    assertThat(told()).startsWith("Usage:").contains("--port", "--data", "--play", "--exit");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(run("--prot", "9090")).isEqualTo(2);
    assertThat(told()).startsWith("There is no option --prot.").contains("Usage:");
  }

  @Test
  void refusesAPortThatIsNone() {
    assertThat(run("--port", "70000")).isEqualTo(2);
    assertThat(told()).contains("--port needs a number from 0 to 65535, not 70000.");
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertThat(run("--data", "--exit")).isEqualTo(2);
    assertThat(told()).contains("--data needs a value.");
  }

  @Test
  void refusesToEndAfterPlayingNothing() {
    assertThat(run("--exit")).isEqualTo(2);
    assertThat(told()).contains("--exit and --out go with --play.");
  }

  @Test
  void saysThatThereIsNoSuchHearing() {
    assertThat(run("--play", "no/such/hearing.json")).isEqualTo(1);
    assertThat(told()).contains("there is no file no/such/hearing.json");
  }

  @Test
  void takesWhatItKnows() {
    assertThat(Options.read("--port", "0", "--play", "demo", "--exit", "--data", "d"))
        .isEqualTo(
            new Options.Reading.Valid(
                new Options(
                    0,
                    Optional.of(Path.of("d")),
                    Optional.of("demo"),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void refusesACalendarThatIsNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("2028.json");
    assertThat(run("--calendar", file.toString())).isEqualTo(1);
    assertThat(told()).contains("There is no calendar");

    Files.writeString(file, "{\"year\": 2028, \"status\": \"settled\"}");
    assertThat(run("--calendar", file.toString())).isEqualTo(1);
    assertThat(told()).contains("is refused", "2028 status");
  }

  @Test
  void saysThatAPortIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      PrintStream out = System.out;
      PrintStream err = System.err;
      try {
        assertThat(run("--port", port)).isEqualTo(1);
      } finally {
        System.setOut(out);
        System.setErr(err);
      }
      assertThat(told()).contains("Port " + port + " is in use. Choose another with --port N");
    }
  }

  private int run(String... arguments) {
    return Main.run(new PrintStream(told, true, StandardCharsets.UTF_8), arguments);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }
}
