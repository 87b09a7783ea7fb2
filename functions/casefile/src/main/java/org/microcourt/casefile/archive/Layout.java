package org.microcourt.casefile.archive;

import java.nio.charset.StandardCharsets;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.FileName;
import org.microcourt.exhibit.FileType;

/// Where what is in the ZIP; `docs/case-file-export.md` says it to readers.
public final class Layout {
  /// The name of the layout, with its version.
  public static final String FORMAT = "microcourt-case-file/1";

  /// The record, one entry a line.
  public static final String RECORD = "record.jsonl";

  /// The catalogue as JSON.
  public static final String INDEX = "index.json";

  /// The catalogue for people.
  public static final String PAGE = "index.html";

  /// Size and hash of each file before it.
  public static final String MANIFEST = "manifest.json";

  /// The hashes for `sha256sum -c`.
  public static final String SUMS = "SHA256SUMS";

  /// The checksum of all.
  public static final String SUM_OF_SUMS = "SHA256SUMS.sha256";

  /// File systems allow names of 255 bytes, and people unpack into folders.
  private static final int LONGEST = 160;

  private Layout() {}

  /// `documents/007-原告证据1　借条.pdf`: unlike any other because of the number.
  static String path(DocumentRef document) {
    String ending =
        FileType.of(document.contentType()).map(type -> "." + type.extension()).orElse(".bin");
    String name = FileName.shown(document.title());
    if (name.endsWith(ending)) {
      name = name.substring(0, name.length() - ending.length());
    }
    String stem = shortened(name).replaceAll("[. ]+$", "");
    return "documents/%03d-%s%s".formatted(document.number(), stem, ending);
  }

  private static String shortened(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
