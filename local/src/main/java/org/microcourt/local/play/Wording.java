package org.microcourt.local.play;

import java.text.Normalizer;

/// Finds spoken words in what a PDF shows. Spaces and invisible characters do not count, and a
/// character that no font has may stand as its code point, `[U+1F9FF]`.
final class Wording {
  private final String shown;
  private int from;

  /// @param shown the glyphs of the pages, in order
  Wording(String shown) {
    this.shown = visible(shown);
  }

  /// Whether the words come, in one piece, after those found before.
  boolean continuesWith(String words) {
    int[] wanted = visible(words).codePoints().toArray();
    for (int start = from; start < shown.length(); start++) {
      int end = match(wanted, start);
      if (end >= 0) {
        from = end;
        return true;
      }
    }
    return wanted.length == 0;
  }

  /// Whether the words stand anywhere.
  boolean has(String words) {
    return shown.contains(visible(words));
  }

  private int match(int[] wanted, int start) {
    int at = start;
    for (int point : wanted) {
      String plain = Character.toString(point);
      String label = "[U+%04X]".formatted(point);
      if (shown.startsWith(plain, at)) {
        at += plain.length();
      } else if (shown.startsWith(label, at)) {
        at += label.length();
      } else {
        return -1;
      }
    }
    return at;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(Wording::isVisible)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isVisible(int point) {
    boolean selector =
        (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    return !selector
        && !Character.isWhitespace(point)
        && !Character.isSpaceChar(point)
        && Character.getType(point) != Character.FORMAT;
  }
}
