package org.microcourt.verify.report;

import java.util.List;
import org.microcourt.json.Json;

/// Something found: a stable code of `words.js` and what fills its sentence, the place first.
public record Finding(String code, List<String> args) {
  public Finding {
    args = args.stream().map(Finding::printable).toList();
  }

  /// With these arguments.
  public static Finding of(String code, Object... args) {
    return new Finding(code, List.of(args).stream().map(String::valueOf).toList());
  }

  /// The sentence in Chinese.
  public String zh() {
    return Words.sentence("findings", code, "zh", args);
  }

  /// The sentence in English.
  public String en() {
    return Words.sentence("findings", code, "en", args);
  }

  Json.Obj toJson() {
    return Json.obj("code", code, "args", args, "zh", zh(), "en", en());
  }

  /// What comes from the file is shown as one line that cannot pose as another.
  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().limit(200).forEach(c -> show(c, out));
    return out.toString();
  }

  private static void show(int c, StringBuilder out) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          out.append("\\u{%x}".formatted(c));
      default -> out.appendCodePoint(c);
    }
  }
}
