package org.microcourt.typeset;

import java.lang.Character.UnicodeScript;

/// What a character allows at the end and the beginning of a line (禁则, after GB/T 15834 and the
/// pair table of UAX #14, cut down to what a transcript holds).
enum BreakClass {
  /// An ideograph, kana or picture: a line may break on either side.
  IDEOGRAPH,
  /// A letter or digit: sticks to its like.
  WORD,
  SPACE,
  /// Opens something in Chinese text: never ends a line.
  OPEN,
  /// Opens something in Latin text: as OPEN, and sticks to a word before it.
  OPEN_LATIN,
  /// Closes something in Chinese text: never begins a line.
  CLOSE,
  /// Closes something in Latin text: as CLOSE, and sticks to a word after it.
  CLOSE_LATIN,
  /// A quotation mark without direction: sticks to both sides.
  QUOTE,
  /// A line may break after it, if letters follow.
  HYPHEN,
  /// Belongs to the character before it.
  JOIN,
  /// No break on either side.
  GLUE;

  private static final String OPENING = "（《〈「『【〔〖［｛“‘｟〝￥￡＄";
  private static final String OPENING_LATIN = "([{$¥£€¿¡";
  private static final String CLOSING =
      "，。、；：？！）》〉」』】〕〗］｝”’｠〞〟…—―～〜·・•‧％‰℃℉°′″々〻ー｡､｣．ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
  private static final String CLOSING_LATIN = ".,:;!?)]}%";

  /// The class of a code point; `narrow` if it is punctuation set in its Latin form.
  static BreakClass of(int codePoint, boolean narrow) {
    if (OPENING.indexOf(codePoint) >= 0) {
      return narrow ? OPEN_LATIN : OPEN;
    }
    if (OPENING_LATIN.indexOf(codePoint) >= 0) {
      return OPEN_LATIN;
    }
    if (CLOSING.indexOf(codePoint) >= 0) {
      return narrow && codePoint != '—' ? CLOSE_LATIN : CLOSE;
    }
    if (CLOSING_LATIN.indexOf(codePoint) >= 0) {
      return CLOSE_LATIN;
    }
    return switch (codePoint) {
      case '"', '\'' -> QUOTE;
      case '-', '/', 0x2010, 0x2012, 0x2013 -> HYPHEN;
      case 0x200B -> SPACE;
      case 0xA0, 0x2007, 0x202F, 0x2011, 0x2060, 0x200D -> GLUE;
      default -> byType(codePoint);
    };
  }

  private static BreakClass byType(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          JOIN;
      case Character.SPACE_SEPARATOR, Character.CONTROL -> SPACE;
      default -> {
        if (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF) {
          yield JOIN; // skin tones
        }
        yield breaksAnywhere(codePoint) ? IDEOGRAPH : WORD;
      }
    };
  }

  private static boolean breaksAnywhere(int codePoint) {
    if (codePoint < 0x2190) {
      return false;
    }
    if (codePoint < 0x2C00
        || (codePoint >= 0x2E80 && codePoint < 0xA4D0)
        || (codePoint >= 0xF900 && codePoint <= 0xFFEF)
        || codePoint >= 0x1F000) {
      return true;
    }
    return UnicodeScript.of(codePoint) == UnicodeScript.HANGUL;
  }
}
