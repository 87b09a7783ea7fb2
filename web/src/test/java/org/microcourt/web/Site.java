package org.microcourt.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// The files under `web/` on the class path, with the modules that each imports.
final class Site {
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:^|;)\\s*(?:import\\b[^;'\"()]*|export\\b[^;'\"()=]*from\\s*)[\"']([^\"']+)[\"']",
          Pattern.MULTILINE);
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private Site() {}

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

  /// All modules that the browser loads for one of them, itself among them.
  static Set<String> modules(String first) {
    Set<String> found = new TreeSet<>(Set.of(first));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String next : imports(open.pop())) {
        if (found.add(next)) {
          open.add(next);
        }
      }
    }
    return found;
  }

  /// The specifiers as written.
  static Set<String> specifiers(String module) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = IMPORT.matcher(COMMENT.matcher(text(module)).replaceAll(""));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Set<String> imports(String module) {
    Set<String> found = new LinkedHashSet<>();
    for (String specifier : specifiers(module)) {
      found.add(resolve(module, specifier));
    }
    return found;
  }

  private static String resolve(String module, String specifier) {
    return java.net.URI.create("/" + module).resolve(specifier).getPath().substring(1);
  }
}
