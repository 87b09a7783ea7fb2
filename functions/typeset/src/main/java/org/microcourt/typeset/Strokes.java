package org.microcourt.typeset;

import java.util.List;

/// Handwriting as it was made: lines of points, y growing downwards as on a screen. Any unit and
/// any origin; it is drawn as large as its place allows.
public record Strokes(List<List<Point>> lines) {
  /// Nothing was written.
  public static final Strokes NONE = new Strokes(List.of());

  /// Where the pen was.
  public record Point(double x, double y) {
    public Point {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException("a point is somewhere");
      }
    }
  }

  /// What the lines cover.
  record Extent(double left, double top, double width, double height) {}

  public Strokes {
    lines = lines.stream().map(List::copyOf).filter(line -> !line.isEmpty()).toList();
  }

  /// Whether there is nothing to draw.
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  Extent extent() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (List<Point> line : lines) {
      for (Point point : line) {
        left = Math.min(left, point.x());
        right = Math.max(right, point.x());
        top = Math.min(top, point.y());
        bottom = Math.max(bottom, point.y());
      }
    }
    return new Extent(left, top, right - left, bottom - top);
  }
}
