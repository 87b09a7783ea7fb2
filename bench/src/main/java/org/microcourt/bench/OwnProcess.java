package org.microcourt.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One way of a benchmark in a process of its own, so that what it takes is told apart from what
/// the others take. The class prints one line of numbers at its end.
///
/// @param heap the limit, as in `-Xmx`
/// @param classPath of the process
/// @param errors where its standard error goes
public record OwnProcess(Class<?> main, String heap, String classPath, Redirect errors) {
  /// With the class path of this process, and silent but for its line.
  public OwnProcess(Class<?> main, String heap) {
    this(main, heap, System.getProperty("java.class.path"), Redirect.DISCARD);
  }

  /// The last line printed; nothing if the process ended otherwise than well.
  public Optional<String> line(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-Xmx" + heap);
    command.add("-XX:+UseSerialGC");
    command.add("-Djava.awt.headless=true");
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectError(errors).start();
      String told =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean isWell = process.waitFor() == 0 && !told.isEmpty();
      return isWell ? Optional.of(told.substring(told.lastIndexOf('\n') + 1)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// As `line`, where a process that did not end well is an error.
  public String required(String... arguments) {
    return line(arguments)
        .orElseThrow(() ->
            new IllegalStateException(
                main.getSimpleName() + " " + String.join(" ", arguments) + " failed"));
  }
}
