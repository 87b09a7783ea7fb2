package org.microcourt.verify.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microcourt.record.Hash;

/// Puts the page's modules and style into its HTML: browsers load modules from no file of a folder,
/// and one file is easily kept and handed on. Its policy names the script and the style by hash and
/// allows nothing else.
public final class SinglePage {
  private static final Pattern IMPORT =
      Pattern.compile("import \\{([^}]*)} from '\\./([a-z]+)\\.js';\n");
  private static final Pattern EXPORT =
      Pattern.compile("^export ((?:async )?(?:function|class|const) (\\w+))", Pattern.MULTILINE);
  private static final String MARKUP = "<script type=\"module\" src=\"main.js\"></script>";
  private static final String STYLE = "<link rel=\"stylesheet\" href=\"page.css\">";
  private static final String POLICY = "script-src 'self'; style-src 'self'";

  private final Set<String> placed = new LinkedHashSet<>();
  private final StringBuilder script = new StringBuilder();

  private SinglePage() {}

  /// The page's HTML.
  public static String html() {
    SinglePage page = new SinglePage();
    page.place("main");
    String code = "\n" + page.script;
    String style = "\n" + resource("page.css");
    return resource("index.html")
        .replace(POLICY, "script-src '%s'; style-src '%s'".formatted(hash(code), hash(style)))
        .replace(STYLE, "<style>" + style + "</style>")
        .replace(MARKUP, "<script type=\"module\">" + code + "</script>");
  }

  /// Each module becomes a function that is called once; what it imports stands before it.
  private void place(String module) {
    if (!placed.add(module)) {
      return;
    }
    String text = resource(module + ".js");
    Matcher imports = IMPORT.matcher(text);
    while (imports.find()) {
      place(imports.group(2));
    }
    List<String> names = new ArrayList<>();
    Matcher exports = EXPORT.matcher(text);
    while (exports.find()) {
      names.add(exports.group(2));
    }
    String body = IMPORT.matcher(text).replaceAll("const {$1} = $2Module;\n");
    script.append("const %sModule = (() => {\n".formatted(module));
    script.append(EXPORT.matcher(body).replaceAll("$1"));
    script.append("return { %s };\n})();\n".formatted(String.join(", ", names)));
  }

  private static String hash(String text) {
    byte[] digest = Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).toBytes();
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String resource(String name) {
    try (InputStream in = SinglePage.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("page/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
