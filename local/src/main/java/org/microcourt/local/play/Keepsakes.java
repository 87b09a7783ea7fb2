package org.microcourt.local.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.microcourt.json.Json;

/// Writes what came out into a folder: `transcript.pdf`, `record.jsonl` (an entry a line, as the
/// judge sees it), `case-file.json` (the catalogue), and `documents/` with each filed document.
final class Keepsakes {
  private Keepsakes() {}

  static void write(Closing closing, Path folder) {
    try {
      Files.createDirectories(folder.resolve("documents"));
      Files.write(folder.resolve("transcript.pdf"), closing.pdf());
      Files.writeString(
          folder.resolve("record.jsonl"),
          closing.record().stream()
              .map(Json.Obj::text)
              .collect(Collectors.joining("\n", "", "\n")));
      Files.writeString(
          folder.resolve("case-file.json"),
          closing.caseFile().text() + "\n",
          StandardCharsets.UTF_8);
      Files.write(folder.resolve("documents").resolve(fileName(closing.document())), closing.pdf());
    } catch (IOException e) {
      throw new PlayException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  /// Number and title, without what a file system may not like.
  private static String fileName(Json.Obj document) {
    String title = document.requireString("title").replaceAll("[^\\p{L}\\p{N}（）()_. -]", "_");
    String cut = title.length() > 60 ? title.substring(0, 60) : title;
    return document.requireLong("number") + " " + cut.strip() + ".pdf";
  }
}
