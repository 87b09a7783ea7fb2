package org.microcourt.typeset;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The fonts of the house, opened once; several documents may be set from them, one at a time.
public final class Typefaces {

  private final Typeface han = Typeface.open("NotoSansSC-Regular");
  private final Typeface hanBold = Typeface.open("NotoSansSC-Bold");
  private final Typeface latin = Typeface.open("NotoSans-Regular");
  private final Typeface emoji = Typeface.open("NotoEmoji-Regular");

  /// FontBox reads its tables lazily through one position in the file.
  final ReentrantLock lock = new ReentrantLock();

  /// Where to look for a glyph, in this order. `narrow` asks for the Latin form of punctuation that
  /// Chinese fonts draw a full em wide.
  List<Typeface> chain(Weight weight, boolean narrow) {
    Typeface main = weight == Weight.BOLD ? hanBold : han;
    return narrow ? List.of(latin, main, emoji) : List.of(main, latin, emoji);
  }
}
