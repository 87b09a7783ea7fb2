package org.microcourt.evidence.inspect;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.microcourt.evidence.inspect.ImageStructure.Coding;
import org.microcourt.exhibit.FileType;

/// Filed pictures, made ready to be shown: upright, on white, in plain RGB, with nothing of the
/// file but its pixels.
public final class Picture {
  private Picture() {}

  /// A JPEG that other programs draw as it stands: its size as stored, its number of colours, and
  /// how it is turned to stand upright (y points down).
  public record Stored(int width, int height, int colours, AffineTransform upright) {}

  /// What a JPEG says of itself, if it is whole and of one or three colours.
  public static Optional<Stored> asStored(Path file, FileType type) throws IOException {
    if (type != FileType.JPEG) {
      return Optional.empty();
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteSource source = new ByteSource(channel);
      JpegFile.Coloured coloured = JpegFile.coloured(source);
      ImageStructure found = coloured.structure();
      int colours = coloured.colours();
      boolean known = found.coding() == Coding.LINES || found.coding() == Coding.WHOLE;
      if (!known || (colours != 1 && colours != 3) || !isSized(found.width(), found.height())) {
        return Optional.empty();
      }
      AffineTransform upright = found.orientation().upright(found.width(), found.height());
      return Optional.of(new Stored(found.width(), found.height(), colours, upright));
    } catch (Rejection e) {
      return Optional.empty();
    }
  }

  private static boolean isSized(int width, int height) {
    return width > 0 && height > 0 && (long) width * height <= ImageReading.MOST_PIXELS;
  }

  /// Its pixels, at most `longest` on the longer side.
  public static BufferedImage shown(Path file, FileType type, int longest)
      throws IOException, UnshowableException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteSource source = new ByteSource(channel);
      try {
        return decoded(source, type, longest);
      } catch (Rejection e) {
        source.throwFailure();
        throw new UnshowableException(e.reason() == Reason.TOO_LARGE_TO_DECODE);
      } catch (ImageDecoder.UnknownFormat | IOException | RuntimeException e) {
        source.throwFailure();
        throw new UnshowableException(false);
      } catch (OutOfMemoryError e) {
        throw new UnshowableException(true);
      }
    }
  }

  private static BufferedImage decoded(ByteSource source, FileType type, int longest)
      throws Rejection, ImageDecoder.UnknownFormat, IOException {
    ImageStructure structure = ImageReading.structure(source, type);
    if (structure.isShownByOthersOnly()) {
      throw new ImageDecoder.UnknownFormat();
    }
    if (structure.width() > 0) {
      ImageReading.checkSize(structure.width(), structure.height());
    }
    try (ImageDecoder decoder = new ImageDecoder(source, type.contentType(), structure)) {
      ImageReading.checkSize(decoder.width(), decoder.height());
      if (decoder.takesTooMuch()) {
        throw new Rejection(Reason.TOO_LARGE_TO_DECODE);
      }
      return upright(decoder.decode(longest), structure.orientation(), longest);
    }
  }

  /// On white, turned and made smaller.
  static BufferedImage upright(BufferedImage stored, Orientation orientation, int longest) {
    double scale = Math.min(1, (double) longest / Math.max(stored.getWidth(), stored.getHeight()));
    int width = Math.max(1, (int) Math.round(stored.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(stored.getHeight() * scale));
    boolean swaps = orientation.swapsSides();
    BufferedImage upright =
        new BufferedImage(
            swaps ? height : width, swaps ? width : height, BufferedImage.TYPE_INT_RGB);
    AffineTransform turn = orientation.upright(width, height);
    turn.scale((double) width / stored.getWidth(), (double) height / stored.getHeight());
    Graphics2D canvas = upright.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(stored, turn, null);
    canvas.dispose();
    return upright;
  }

  /// A JPEG with nothing but these pixels in it.
  public static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
