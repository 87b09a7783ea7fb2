package org.microcourt.evidence.inspect;

import java.awt.image.BufferedImage;
import java.io.IOException;

/// Small pictures: upright, on white, in plain RGB, as JPEG with nothing but pixels in it.
final class Thumbnail {
  static final int SIDE = 320;
  private static final float QUALITY = 0.8f;

  private Thumbnail() {}

  static Preview of(BufferedImage stored, Orientation orientation) throws IOException {
    BufferedImage small = Picture.upright(stored, orientation, SIDE);
    return new Preview(Picture.jpeg(small, QUALITY), small.getWidth(), small.getHeight());
  }
}
