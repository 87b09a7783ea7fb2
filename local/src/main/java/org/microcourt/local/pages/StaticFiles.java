package org.microcourt.local.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.microcourt.json.Json;

/// The client's files, found on the class path under `web/`, with the headers that the client
/// itself asks for in `web/headers.json`; and the verifier's page, under `/verify/`.
final class StaticFiles {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+");
  private static final String HEADERS = "/headers.json";
  private static final String VERIFIER = "/verify/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "txt", "text/plain; charset=utf-8",
          "md", "text/plain; charset=utf-8",
          "webmanifest", "application/manifest+json");

  private final ClassLoader loader;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /// @param socket origin of the socket, for the content security policy
  /// @param objects origin of the buckets, for the same
  StaticFiles(ClassLoader loader, String socket, String objects) {
    this.loader = loader;
    bytes(HEADERS)
        .map(bytes -> Json.parseObject(new String(bytes, StandardCharsets.UTF_8)))
        .orElseThrow(() -> new IllegalStateException("the client is not on the class path"))
        .members()
        .forEach((name, value) -> {
          if (value instanceof Json.Str(String text)) {
            headers.put(
                name,
                text.replace("{socket}", socket)
                    .replace("{objects}", objects)
                    .replace("{issuer}", "")
                    .strip());
          }
        });
  }

  /// The file at a path of the page's origin.
  Optional<Answer> get(String path) {
    String file = path.equals("/") || path.equals(VERIFIER) ? path + "index.html" : path;
    if (!PATH.matcher(file).matches() || file.equals(HEADERS)) {
      return Optional.empty();
    }
    return bytes(file).map(bytes -> answer(file, bytes));
  }

  private Answer answer(String file, byte[] bytes) {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    Answer answer = Answer.of(200, TYPES.getOrDefault(ending, "application/octet-stream"), bytes);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  private Optional<byte[]> bytes(String file) {
    String resource =
        file.startsWith(VERIFIER) ? "page/" + file.substring(VERIFIER.length()) : "web" + file;
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the client's " + file, e);
    }
  }
}
