package org.microcourt.verify.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.microcourt.json.Json;

/// The sentences, which the page has too: `page/words.js` is one JSON object after `export const
/// WORDS =`.
final class Words {
  private static final Json.Obj ALL = load();

  private Words() {}

  /// The sentence with `{0}`, `{1}` … filled.
  static String sentence(String group, String code, String language, List<String> args) {
    String text = ALL.requireObject(group).requireObject(code).requireString(language);
    for (int i = 0; i < args.size(); i++) {
      text = text.replace("{" + i + "}", args.get(i));
    }
    return text;
  }

  private static Json.Obj load() {
    try (InputStream in = Words.class.getResourceAsStream("/page/words.js")) {
      if (in == null) {
        throw new IllegalStateException("page/words.js is missing");
      }
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Json.parseObject(script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
