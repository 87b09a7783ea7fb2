package org.microcourt.casefile.pdf;

import java.awt.geom.AffineTransform;
import java.util.Locale;

/// Where a page of a source stands on a page of this file: upright, its lower left corner at the
/// origin, in points.
///
/// @param width as seen
/// @param height as seen
/// @param matrix of the operator `cm`
record Place(double width, double height, AffineTransform matrix) {
  /// As large as it is, unless a side is longer than `longest` or both are shorter than `shortest`.
  static Place of(PageTree.Page page, double longest, double shortest) {
    Box box = page.box();
    double side = Math.max(box.width(), box.height()) * page.unit();
    double fit = side > longest ? longest / side : side < shortest ? shortest / side : 1;
    double s = page.unit() * fit;
    double width = box.width() * s;
    double height = box.height() * s;
    double left = -box.left() * s;
    double bottom = -box.bottom() * s;
    double right = box.right() * s;
    double top = box.top() * s;
    return switch (page.turned()) {
      case 90 -> new Place(height, width, new AffineTransform(0, -s, s, 0, bottom, right));
      case 180 -> new Place(width, height, new AffineTransform(-s, 0, 0, -s, right, top));
      case 270 -> new Place(height, width, new AffineTransform(0, s, -s, 0, top, left));
      default -> new Place(width, height, new AffineTransform(s, 0, 0, s, left, bottom));
    };
  }

  /// The same, moved.
  Place at(double x, double y) {
    AffineTransform moved = AffineTransform.getTranslateInstance(x, y);
    moved.concatenate(matrix);
    return new Place(width, height, moved);
  }

  String operator() {
    return operator(matrix);
  }

  static String operator(AffineTransform matrix) {
    double[] numbers = new double[6];
    matrix.getMatrix(numbers);
    StringBuilder text = new StringBuilder();
    for (double number : numbers) {
      text.append(String.format(Locale.ROOT, "%.5f ", number));
    }
    return text + "cm ";
  }
}
