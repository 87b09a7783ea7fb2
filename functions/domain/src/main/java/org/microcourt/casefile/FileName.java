package org.microcourt.casefile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.microcourt.exhibit.FileType;

/// Names of received files, which come from anybody: made safe to show and to save under.
///
/// No key, path or header is ever made of a name as given. A name may try to leave its folder, to
/// look like another one (marks that turn the direction of writing make `gpj.exe` of `exe.jpg`), or
/// to break what it is written into.
public final class FileName {
  /// What a name is called that has nothing left to show.
  public static final String NAMELESS = "未命名文件";

  /// The longest name shown, in characters.
  public static final int LONGEST = 120;

  private static final int LONGEST_ENDING = 12;

  /// Devices on Windows, where people save files; it does not look at what follows a dot.
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

  private FileName() {}

  /// One line without a path, controls, invisible marks or other direction, at most 120 characters
  /// long with its ending kept; never empty.
  public static String shown(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .map(FileName::safe)
        .filter(c -> c >= 0)
        .forEach(clean::appendCodePoint);
    String line = clean.toString().strip().replaceAll("\\s+", " ").replaceAll("^[. ]+", "");
    line = shortened(line.replaceAll("[. ]+$", ""));
    return line.isEmpty() ? NAMELESS : isDevice(line) ? "_" + line : line;
  }

  /// The shown name with the ending of the real type, so that a saved file opens as what it is.
  ///
  /// @param endings those of the real type, such as `jpg` and `jpeg`; the first is added if the
  ///   name has none of them. None: the name stays.
  public static String saved(String given, String... endings) {
    String name = shown(given);
    Optional<String> ending = ending(name);
    for (String own : endings) {
      if (ending.isPresent() && ending.get().equalsIgnoreCase(own)) {
        return name;
      }
    }
    return endings.length == 0 ? name : shortened(name + "." + endings[0]);
  }

  /// What a document of the case file is saved as: its title, which is no path, with the ending of
  /// its type.
  ///
  /// @param before what the name begins with, such as the case's number
  public static String saved(String before, DocumentRef document) {
    List<String> endings =
        FileType.of(document.contentType()).map(FileType::endings).orElse(List.of());
    return titled(before + document.title(), endings.toArray(String[]::new));
  }

  /// As `saved`, of a title, which is no path.
  public static String titled(String title, String... endings) {
    return saved(title.replace('/', '_').replace('\\', '_'), endings);
  }

  /// The value of a `Content-Disposition` header (RFC 6266) that saves under this name.
  public static String attachment(String saved) {
    String ascii = saved.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded =
        URLEncoder.encode(saved, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }

  /// What follows the last dot, if it looks like an ending.
  private static Optional<String> ending(String name) {
    int dot = name.lastIndexOf('.');
    int length = name.length() - dot - 1;
    return dot > 0 && length > 0 && length <= LONGEST_ENDING
        ? Optional.of(name.substring(dot + 1))
        : Optional.empty();
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    String tail = ending(name).map(e -> "." + e).orElse("");
    int end = LONGEST - tail.length() - 1;
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + "…" + tail;
  }

  private static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9¹²³]");
  }

  /// The character, a space or an underscore in its place, or -1 to leave it out.
  private static int safe(int c) {
    if ("<>:\"|?*".indexOf(c) >= 0) {
      return '_';
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          ' ';
      case Character.CONTROL -> Character.isWhitespace(c) ? ' ' : -1;
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> -1;
      default -> c;
    };
  }
}
