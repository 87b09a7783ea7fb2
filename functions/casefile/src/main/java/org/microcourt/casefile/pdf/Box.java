package org.microcourt.casefile.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/// A rectangle in points.
record Box(double left, double bottom, double right, double top) {
  /// A4.
  static final Box USUAL = new Box(0, 0, 595.28, 841.89);

  private static final double LARGEST = 200_000;

  /// The rectangle in an array, or the other if it is none.
  static Box of(@Nullable COSBase value, Box otherwise) {
    if (!(value instanceof COSArray array) || array.size() < 4) {
      return otherwise;
    }
    double[] sides = new double[4];
    for (int i = 0; i < 4; i++) {
      if (!(array.getObject(i) instanceof COSNumber number)) {
        return otherwise;
      }
      sides[i] = Math.clamp(number.floatValue(), -LARGEST, LARGEST);
    }
    Box box =
        new Box(
            Math.min(sides[0], sides[2]),
            Math.min(sides[1], sides[3]),
            Math.max(sides[0], sides[2]),
            Math.max(sides[1], sides[3]));
    return box.isEmpty() ? otherwise : box;
  }

  double width() {
    return right - left;
  }

  double height() {
    return top - bottom;
  }

  private boolean isEmpty() {
    return !(width() > 0 && height() > 0);
  }

  /// What both have in common, or this if that is nothing.
  Box within(Box other) {
    Box common =
        new Box(
            Math.max(left, other.left),
            Math.max(bottom, other.bottom),
            Math.min(right, other.right),
            Math.min(top, other.top));
    return common.isEmpty() ? this : common;
  }

  COSArray toCos() {
    COSArray array = new COSArray();
    for (double side : new double[] {left, bottom, right, top}) {
      array.add(new COSFloat((float) side));
    }
    return array;
  }
}
