package org.microcourt.evidence.inspect;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Small pictures: upright, on white, in plain RGB, as JPEG with nothing but pixels in it.
final class Thumbnail {
  static final int SIDE = 320;
  private static final float QUALITY = 0.8f;

  private Thumbnail() {}

  static Preview of(BufferedImage stored, Orientation orientation) throws IOException {
    double scale = Math.min(1, (double) SIDE / Math.max(stored.getWidth(), stored.getHeight()));
    int width = Math.max(1, (int) Math.round(stored.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(stored.getHeight() * scale));
    boolean swaps = orientation.swapsSides();
    BufferedImage small =
        new BufferedImage(
            swaps ? height : width, swaps ? width : height, BufferedImage.TYPE_INT_RGB);
    AffineTransform turn = orientation.upright(width, height);
    turn.scale((double) width / stored.getWidth(), (double) height / stored.getHeight());
    Graphics2D canvas = small.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, small.getWidth(), small.getHeight());
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(stored, turn, null);
    canvas.dispose();
    return new Preview(jpeg(small), small.getWidth(), small.getHeight());
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
