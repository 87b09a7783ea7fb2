package org.microcourt.evidence.inspect;

import java.awt.geom.AffineTransform;

/// How a stored picture is turned to stand upright: EXIF's values 1 to 8 (CIPA DC-008, tag 274).
record Orientation(int value) {
  static final Orientation UPRIGHT = new Orientation(1);

  /// Values outside of 1 to 8 mean upright.
  static Orientation of(int value) {
    return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
  }

  boolean swapsSides() {
    return value >= 5;
  }

  /// Maps a stored picture of this size onto the upright one at the origin.
  AffineTransform upright(double width, double height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
