package org.microcourt.casefile.pdf;

/// What the pages of the copy are like: a page of a source whose longer side is not between
/// `shortest` and `longest` points is drawn smaller or larger; below it `foot` points are left
/// free; and none is narrower than `narrowest`.
public record Sheet(double shortest, double longest, double foot, double narrowest) {
  /// As the source has them, within what readers can show.
  public static final Sheet AS_IT_IS = new Sheet(1, 14_400, 0, 0);
}
