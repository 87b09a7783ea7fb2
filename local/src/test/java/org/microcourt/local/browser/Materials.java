package org.microcourt.local.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Files as parties send them, made anew in a folder.
final class Materials {
  private static final int MEGA = 1024 * 1024;
  private static final int RATE = 8_000;

  private final Path folder;

  Materials(Path folder) {
    this.folder = folder;
  }

  /// A picture with a stamp in its lower right corner.
  Path picture(String name) {
    BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xf0ece1));
    pen.fillRect(0, 0, 1200, 900);
    pen.setColor(new Color(0x3c5aa0));
    for (int line = 0; line < 9; line++) {
      pen.fillRect(120, 110 + line * 70, 640 + line * 25, 30);
    }
    pen.setColor(new Color(0xa03028));
    pen.fillOval(860, 640, 220, 160);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return write(
        name,
        () -> {
          ImageIO.write(image, "png", out);
          return out.toByteArray();
        });
  }

  /// A document of three pages.
  Path document(String name) {
    return write(
        name,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 3; page++) {
              document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(out);
          }
          return out.toByteArray();
        });
  }

  /// Some seconds of silence.
  Path recording(String name, int seconds) {
    return write(
        name,
        () -> {
          byte[] silence = new byte[RATE * seconds * 2];
          AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          AudioSystem.write(
              new AudioInputStream(
                  new ByteArrayInputStream(silence), format, (long) RATE * seconds),
              AudioFileFormat.Type.WAVE,
              out);
          return out.toByteArray();
        });
  }

  /// A program under whatever name.
  Path program(String name) {
    byte[] bytes = new byte[4096];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    return write(name, () -> bytes);
  }

  Path text(String name, String words) {
    return write(name, () -> words.getBytes(StandardCharsets.UTF_8));
  }

  /// A container of a film that is long enough for several parts.
  Path film(String name, int megabytes) {
    Path path = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(box("ftyp", "isom\0\0\2\0isommp41".getBytes(StandardCharsets.ISO_8859_1)));
      ByteBuffer header = ByteBuffer.allocate(100);
      header.putInt(12, 1_000).putInt(16, 95_000).putInt(20, 0x10000).put(24, (byte) 1);
      header.putInt(36, 0x10000).putInt(52, 0x10000).putInt(68, 0x40000000).putInt(96, 2);
      out.write(box("moov", box("mvhd", header.array())));
      out.write(
          ByteBuffer.allocate(8)
              .putInt(megabytes * MEGA + 8)
              .put("mdat".getBytes(StandardCharsets.ISO_8859_1))
              .array());
      byte[] piece = new byte[MEGA];
      for (int i = 0; i < megabytes; i++) {
        Arrays.fill(piece, (byte) i);
        out.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }

  private static byte[] box(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(content)
        .array();
  }

  private Path write(String name, Content content) {
    try {
      return Files.write(folder.resolve(name), content.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Content {
    byte[] bytes() throws IOException;
  }
}
