package org.microcourt.transcripts.copies;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in the form in which words are looked for: without differences of width, case and
/// composition, without what is not seen, and with the place that each character comes from.
final class Folded {
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> places = new ArrayList<>();
  private final boolean spaces;

  /// @param spaces whether spaces and line ends stay
  private Folded(boolean spaces) {
    this.spaces = spaces;
  }

  /// The code points from one place to another.
  static Folded of(int[] points, int from, int to, boolean spaces) {
    Folded folded = new Folded(spaces);
    for (int i = from; i < to; i++) {
      folded.add(points[i], i);
    }
    return folded;
  }

  /// A word to look for.
  static String word(String text) {
    int[] points = text.codePoints().toArray();
    return of(points, 0, points.length, false).text.toString();
  }

  private void add(int point, int place) {
    boolean isSpace = Character.isWhitespace(point) || Character.isSpaceChar(point);
    int type = Character.getType(point);
    if (isSpace ? !spaces : type == Character.FORMAT || type == Character.CONTROL) {
      return;
    }
    String folded = isSpace ? " " : plain(point);
    text.append(folded);
    for (int i = 0; i < folded.length(); i++) {
      places.add(place);
    }
  }

  private static String plain(int point) {
    boolean isHan = point >= 0x4E00 && point <= 0x9FFF;
    if (isHan || (point > ' ' && point < 'A')) {
      return Character.toString(point);
    }
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    return lower(plain);
  }

  private static String lower(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().map(Character::toLowerCase).forEach(out::appendCodePoint);
    return out.toString();
  }

  /// Marks where a word stands.
  void mark(String word, BitSet hidden) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      mark(at, at + word.length(), hidden);
    }
  }

  /// Marks where a pattern fits.
  void mark(Pattern pattern, BitSet hidden) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      mark(matcher.start(), matcher.end(), hidden);
    }
  }

  /// With what is not seen between its first and last character.
  private void mark(int from, int to, BitSet hidden) {
    hidden.set(places.get(from), places.get(to - 1) + 1);
  }
}
