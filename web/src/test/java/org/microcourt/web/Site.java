package org.microcourt.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// The files under `web/` on the class path, with the modules that each imports.
final class Site {
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:^|;)\\s*(?:import\\b[^;'\"()]*|export\\b[^;'\"()=]*from\\s*)[\"']([^\"']+)[\"']",
          Pattern.MULTILINE);
  private static final Pattern LATER =
      Pattern.compile("\\bimport\\(\\s*[\"']([^\"']+)[\"']\\s*\\)");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private Site() {}

  /// The names of all files, with their folders.
  static Stream<String> files() {
    try {
      Path root = Path.of(Objects.requireNonNull(Site.class.getResource("/web")).toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .filter(Files::isRegularFile)
            .map(f -> root.relativize(f).toString())
            .toList()
            .stream();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A file's text; a missing one is an error.
  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String path) {
    try (InputStream in = Site.class.getResourceAsStream("/web/" + path)) {
      return Optional.ofNullable(in)
          .orElseThrow(() -> new IllegalStateException("no file " + path))
          .readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The size of a file as a server sends it.
  static int compressed(String path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  /// The modules that the browser loads for one of them before it runs, itself among them.
  static Set<String> modules(String first) {
    return reached(first, module -> specifiers(module));
  }

  /// All modules that one of them can lead to, those that are loaded later among them.
  static Set<String> everyModule(String first) {
    return reached(
        first,
        module ->
            Stream.concat(specifiers(module).stream(), found(LATER, module).stream())
                .collect(Collectors.toSet()));
  }

  private static Set<String> reached(String first, Function<String, Set<String>> leads) {
    Set<String> found = new TreeSet<>(Set.of(first));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String module = open.pop();
      for (String specifier : leads.apply(module)) {
        String next = resolve(module, specifier);
        if (found.add(next)) {
          open.add(next);
        }
      }
    }
    return found;
  }

  /// The specifiers as written.
  static Set<String> specifiers(String module) {
    return found(IMPORT, module);
  }

  private static Set<String> found(Pattern pattern, String module) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(COMMENT.matcher(text(module)).replaceAll(""));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String resolve(String module, String specifier) {
    return java.net.URI.create("/" + module).resolve(specifier).getPath().substring(1);
  }
}
