package org.microcourt.evidence.inspect;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;

/// Pictures whose four corners differ in colour, in all formats that the machine writes.
final class Pictures {
  static final Color TOP_LEFT = Color.RED;
  static final Color TOP_RIGHT = Color.GREEN;
  static final Color BOTTOM_LEFT = Color.BLUE;
  static final Color BOTTOM_RIGHT = Color.YELLOW;

  private Pictures() {}

  static BufferedImage corners(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(TOP_LEFT);
    canvas.fillRect(0, 0, width / 2, height / 2);
    canvas.setColor(TOP_RIGHT);
    canvas.fillRect(width / 2, 0, width, height / 2);
    canvas.setColor(BOTTOM_LEFT);
    canvas.fillRect(0, height / 2, width / 2, height);
    canvas.setColor(BOTTOM_RIGHT);
    canvas.fillRect(width / 2, height / 2, width, height);
    canvas.dispose();
    return image;
  }

  static byte[] jpeg(int width, int height) {
    return written("jpeg", corners(width, height, BufferedImage.TYPE_INT_RGB));
  }

  static byte[] png(int width, int height) {
    return written("png", corners(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  static byte[] gif(int width, int height) {
    return written("gif", corners(width, height, BufferedImage.TYPE_INT_RGB));
  }

  static byte[] written(String format, BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("no writer of " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] progressiveJpeg(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      BufferedImage image = corners(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] animatedGif(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      BufferedImage image = corners(width, height, BufferedImage.TYPE_INT_RGB);
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
      for (int frame = 0; frame < 3; frame++) {
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// The JPEG with EXIF of that orientation, and a place in Shanghai.
  static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] exif = Bytes.joined(Bytes.big().latin("Exif").u16(0).done(), tiff(orientation));
    byte[] segment = Bytes.big().u8(0xFF, 0xE1).u16(exif.length + 2).raw(exif).done();
    return Bytes.joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /// EXIF: the orientation, and a directory of GPS with latitude and longitude.
  static byte[] tiff(int orientation) {
    Bytes tiff = Bytes.big().latin("MM").u16(42).u32(8);
    tiff.u16(2);
    tiff.u16(0x0112, 3).u32(1).u16(orientation, 0);
    tiff.u16(0x8825, 4).u32(1, 38);
    tiff.u32(0);
    tiff.u16(2);
    tiff.u16(0x0002, 5).u32(3, 68);
    tiff.u16(0x0004, 5).u32(3, 92);
    tiff.u32(0);
    return tiff.u32(31, 1, 14, 1, 1234, 100).u32(121, 1, 28, 1, 5678, 100).done();
  }

  /// A chunk of PNG with its check sum.
  static byte[] chunk(String type, byte[] data) {
    byte[] body = Bytes.joined(Bytes.big().latin(type).done(), data);
    CRC32 crc = new CRC32();
    crc.update(body);
    return Bytes.big().u32(data.length).raw(body).u32(crc.getValue()).done();
  }

  /// A PNG that says this size, in that colour type.
  static byte[] pngHeader(long width, long height, int depth, int colours) {
    return Bytes.joined(
        Bytes.big().u8(0x89).latin("PNG\r\n\u001a\n").done(),
        chunk("IHDR", Bytes.big().u32(width, height).u8(depth, colours, 0, 0, 0).done()));
  }

  static BufferedImage read(Preview preview) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(preview.bytes()));
      if (image == null) {
        throw new AssertionError("the preview is no picture");
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
