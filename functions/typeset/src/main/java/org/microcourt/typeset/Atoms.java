package org.microcourt.typeset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns text into atoms. Total: any sequence of `char` comes out, whatever it holds. A code point
/// that no typeface has, or that would not be seen, is printed as `[U+XXXX]`.
final class Atoms {

  /// Punctuation that Chinese fonts draw a full em wide and English text shares.
  private static final String SHARED = "“”‘’…—·";

  private static final int BLOCKS = (Character.MAX_CODE_POINT + 1) >> 8;

  private record Key(int codePoint, Weight weight, boolean narrow) {}

  private final Typefaces faces;
  private final Map<Typeface, DocumentFont> fonts = new LinkedHashMap<>();

  /// Made before, by weight, form and block of 256 code points: the same few thousand come back a
  /// million times.
  private final Atom[][] atoms = new Atom[4 * BLOCKS][];

  Atoms(Typefaces faces) {
    this.faces = faces;
  }

  /// The fonts in use, in order of first use.
  List<DocumentFont> fonts() {
    return fonts.values().stream().filter(DocumentFont::used).toList();
  }

  /// The atoms of one paragraph; line ends in it are spaces.
  List<Atom> of(String text, Weight weight) {
    int[] points = points(Normalizer.normalize(text, Normalizer.Form.NFC));
    List<Atom> result = new ArrayList<>(points.length);
    for (int i = 0; i < points.length; i++) {
      result.add(atom(points[i], weight, narrow(points, i)));
    }
    return result;
  }

  private static int[] points(String text) {
    int[] points = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = text.codePointAt(at);
      at += Character.charCount(points[i]);
    }
    return points;
  }

  private static boolean narrow(int[] points, int i) {
    if (SHARED.indexOf(points[i]) < 0) {
      return false;
    }
    boolean opens = points[i] == '“' || points[i] == '‘';
    int step = opens ? 1 : -1;
    int j = i + step;
    while (j >= 0 && j < points.length && (SHARED.indexOf(points[j]) >= 0 || points[j] == ' ')) {
      j += step;
    }
    return j >= 0 && j < points.length && points[j] < 0x2000;
  }

  private Atom atom(int codePoint, Weight weight, boolean narrow) {
    int form = (weight == Weight.BOLD ? 2 : 0) + (narrow ? 1 : 0);
    int block = form * BLOCKS + (codePoint >> 8);
    if (atoms[block] == null) {
      atoms[block] = new Atom[256];
    }
    Atom known = atoms[block][codePoint & 0xff];
    if (known == null) {
      known = make(new Key(codePoint, weight, narrow));
      atoms[block][codePoint & 0xff] = known;
    }
    return known;
  }

  private Atom make(Key key) {
    int codePoint = key.codePoint();
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> spaceLike(codePoint) ? space(key) : label(key);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> space(key);
      case Character.FORMAT -> codePoint == 0xFEFF ? label(key) : invisible(key);
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> label(key);
      default -> {
        if (codePoint >= 0xFFF0 && codePoint <= 0xFFFF) {
          yield label(key);
        }
        if (variationSelector(codePoint)) {
          yield invisible(key);
        }
        Atom drawn = drawn(key, codePoint, null);
        yield drawn == null ? label(key) : drawn;
      }
    };
  }

  private static boolean spaceLike(int control) {
    return control == '\t' || control == '\n' || control == '\r';
  }

  private static boolean variationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || (codePoint >= 0x180B && codePoint <= 0x180F);
  }

  private @Nullable Atom drawn(Key key, int shown, @Nullable String actual) {
    for (Typeface face : faces.chain(key.weight(), key.narrow())) {
      DocumentFont font = font(face);
      int code = font.code(shown);
      if (code != 0) {
        BreakClass breaks = BreakClass.of(shown, key.narrow());
        String codes = Character.toString((char) code);
        return new Atom(key.codePoint(), font, codes, font.width(code), breaks, actual);
      }
    }
    return null;
  }

  private Atom space(Key key) {
    Atom space = drawn(key, ' ', null);
    return space == null ? invisible(key) : space;
  }

  private Atom invisible(Key key) {
    BreakClass breaks = BreakClass.of(key.codePoint(), false);
    String actual = Character.toString(key.codePoint());
    return new Atom(key.codePoint(), main(key.weight()), "", 0, breaks, actual);
  }

  private Atom label(Key key) {
    DocumentFont font = main(key.weight());
    StringBuilder codes = new StringBuilder();
    int width = 0;
    String label = String.format("[U+%04X]", key.codePoint());
    for (int i = 0; i < label.length(); i++) {
      int code = font.code(label.charAt(i));
      if (code != 0) {
        codes.append((char) code);
        width += font.width(code);
      }
    }
    boolean surrogate = Character.getType(key.codePoint()) == Character.SURROGATE;
    String actual = surrogate ? "\uFFFD" : Character.toString(key.codePoint());
    return new Atom(key.codePoint(), font, codes.toString(), width, BreakClass.IDEOGRAPH, actual);
  }

  private DocumentFont main(Weight weight) {
    return font(faces.chain(weight, false).getFirst());
  }

  private DocumentFont font(Typeface face) {
    return fonts.computeIfAbsent(face, f -> new DocumentFont(f, "F" + (fonts.size() + 1)));
  }
}
