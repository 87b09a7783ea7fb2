package org.microcourt.bench.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// A JPEG of 12 megapixels, some megabytes long: shades, edges and noise, held upright.
final class Photo {
  static final int WIDTH = 4032;
  static final int HEIGHT = 3024;
  private static final float QUALITY = 0.9f;

  private Photo() {}

  static byte[] of(Random random) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    int[] line = new int[WIDTH];
    int edge = 40 + random.nextInt(200);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int noise = random.nextInt(16);
        int shade = x * 200 / WIDTH + (x / edge + y / edge) % 2 * 30 + noise;
        line[x] = shade << 16 | (y * 200 / HEIGHT + noise) << 8 | (shade / 2 + noise);
      }
      image.setRGB(0, y, WIDTH, 1, line, 0, WIDTH);
    }
    return turned(jpeg(image));
  }

  private static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// With EXIF that says: turn by a quarter.
  private static byte[] turned(byte[] jpeg) {
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36);
    file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
    file.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    file.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    file.putShort((short) 6).putShort((short) 0).putInt(0);
    return file.put(jpeg, 2, jpeg.length - 2).array();
  }
}
