package org.microcourt.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of the repository.
final class House {
  /// The folder of the root pom, above this module's.
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> MODULES =
      List.of(
          "functions/domain",
          "functions/platform",
          "functions/courtroom",
          "functions/reactions",
          "functions/typeset",
          "functions/transcripts",
          "functions/deadlines",
          "functions/anchors",
          "functions/evidence",
          "functions/casefile",
          "verify",
          "local",
          "web",
          "architecture",
          "bench");

  private House() {}

  /// One source file: its path from the root, and its text.
  record Source(String path, String text) {
    boolean isMain() {
      return path.contains("/src/main/java/");
    }

    boolean isOf(String module) {
      return path.startsWith(module + "/");
    }

    String folder() {
      return path.substring(0, path.lastIndexOf('/'));
    }

    String fileName() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The text without comment lines.
    String code() {
      StringBuilder code = new StringBuilder();
      text.lines()
          .filter(l -> !l.strip().startsWith("//"))
          .forEach(l -> code.append(l).append('\n'));
      return code.toString();
    }

    List<String> imports() {
      return text.lines()
          .filter(line -> line.startsWith("import "))
          .map(line -> line.replace("import static ", "").replace("import ", "").replace(";", ""))
          .toList();
    }
  }

  /// All Java sources of all modules.
  static List<Source> sources() {
    return MODULES.stream().flatMap(module -> java(module).stream()).toList();
  }

  private static List<Source> java(String module) {
    Path src = ROOT.resolve(module).resolve("src");
    if (!Files.isDirectory(src)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(src)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> new Source(ROOT.relativize(file).toString(), read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of a file at the root.
  static String document(String path) {
    return read(ROOT.resolve(path));
  }

  static boolean exists(String path) {
    return Files.exists(ROOT.resolve(path));
  }

  /// The source of a type by its simple name.
  static Optional<Source> type(String name) {
    return sources().stream().filter(s -> s.fileName().equals(name + ".java")).findFirst();
  }
}
