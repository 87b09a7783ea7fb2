package org.microcourt.typeset;

import java.util.List;
import org.microcourt.typeset.Strokes.Extent;
import org.microcourt.typeset.Strokes.Point;

/// Draws strokes as curves: the pen goes through the middle between neighbouring points and bends
/// at the points themselves, so that handwriting stays round at any magnification.
final class PenPath {
  private final ContentStream out;
  private final Extent extent;
  private final double scale;
  private final double left;
  private final double top;

  /// Into a place whose left upper corner is this.
  PenPath(ContentStream out, Extent extent, double left, double top, double width, double height) {
    this.out = out;
    this.extent = extent;
    this.scale =
        Math.min(width / Math.max(extent.width(), 1e-9), height / Math.max(extent.height(), 1e-9));
    this.left = left;
    this.top = top;
  }

  void draw(Strokes strokes) {
    out.pen(1.1);
    strokes.lines().forEach(this::line);
    out.penUp();
  }

  private void line(List<Point> points) {
    out.moveTo(x(points.getFirst()), y(points.getFirst()));
    Point from = points.getFirst();
    for (int i = 1; i < points.size() - 1; i++) {
      Point bend = points.get(i);
      Point to = middle(bend, points.get(i + 1));
      curve(from, bend, to);
      from = to;
    }
    out.lineTo(x(points.getLast()), y(points.getLast()));
    out.stroke();
  }

  private void curve(Point from, Point bend, Point to) {
    Point first = between(from, bend);
    Point second = between(to, bend);
    out.curveTo(x(first), y(first), x(second), y(second), x(to), y(to));
  }

  /// Two thirds of the way to the bend: a curve of the second degree as one of the third.
  private static Point between(Point end, Point bend) {
    return new Point(
        end.x() + 2 * (bend.x() - end.x()) / 3, end.y() + 2 * (bend.y() - end.y()) / 3);
  }

  private static Point middle(Point a, Point b) {
    return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
  }

  private double x(Point point) {
    return left + (point.x() - extent.left()) * scale;
  }

  private double y(Point point) {
    return top - (point.y() - extent.top()) * scale;
  }
}
