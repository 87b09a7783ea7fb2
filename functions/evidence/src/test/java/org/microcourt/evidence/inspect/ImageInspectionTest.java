package org.microcourt.evidence.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.evidence.inspect.Pictures.BOTTOM_LEFT;
import static org.microcourt.evidence.inspect.Pictures.BOTTOM_RIGHT;
import static org.microcourt.evidence.inspect.Pictures.TOP_LEFT;
import static org.microcourt.evidence.inspect.Pictures.TOP_RIGHT;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.exhibit.Media.Kind;

class ImageInspectionTest {
  @ParameterizedTest
  @CsvSource({
    "jpeg,image/jpeg",
    "png,image/png",
    "gif,image/gif",
    "bmp,image/bmp",
    "tiff,image/tiff"
  })
  void makesAThumbnailOfEachFormat(String format, String contentType) {
    byte[] file = Pictures.written(format, Pictures.corners(1000, 500, BufferedImage.TYPE_INT_RGB));
    Inspection.Fit fit = new Given(file, "现场." + format, contentType).fit();
    assertThat(fit.kind()).isEqualTo(Kind.IMAGE);
    assertThat(fit.contentType()).isEqualTo(contentType);
    assertThat(List.of(fit.pages(), fit.width(), fit.height())).containsExactly(1, 1000, 500);
    assertThat(fit.notes()).isEmpty();
    Preview preview = fit.previews().getFirst();
    assertThat(preview.contentType()).isEqualTo("image/jpeg");
    BufferedImage image = Pictures.read(preview);
    assertThat(List.of(preview.width(), preview.height(), image.getWidth(), image.getHeight()))
        .containsExactly(320, 160, 320, 160);
    assertCorners(image, TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
  }

  /// Where a camera held that way stored the corners, by the standard's own table: which side of
  /// the picture row 0 and column 0 are.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsPreviewsUpright(int orientation) {
    byte[] file = Pictures.withExif(Pictures.jpeg(800, 400), orientation);
    Inspection.Fit fit = new Given(file, "照片.jpg", "image/jpeg").fit();
    boolean turned = orientation >= 5;
    assertThat(List.of(fit.width(), fit.height()))
        .isEqualTo(turned ? List.of(400, 800) : List.of(800, 400));
    BufferedImage image = Pictures.read(fit.previews().getFirst());
    assertThat(image.getHeight()).isEqualTo(turned ? 320 : 160);
    switch (orientation) {
      case 1 -> assertCorners(image, TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
      case 2 -> assertCorners(image, TOP_RIGHT, TOP_LEFT, BOTTOM_RIGHT, BOTTOM_LEFT);
      case 3 -> assertCorners(image, BOTTOM_RIGHT, BOTTOM_LEFT, TOP_RIGHT, TOP_LEFT);
      case 4 -> assertCorners(image, BOTTOM_LEFT, BOTTOM_RIGHT, TOP_LEFT, TOP_RIGHT);
      case 5 -> assertCorners(image, TOP_LEFT, BOTTOM_LEFT, TOP_RIGHT, BOTTOM_RIGHT);
      case 6 -> assertCorners(image, BOTTOM_LEFT, TOP_LEFT, BOTTOM_RIGHT, TOP_RIGHT);
      case 7 -> assertCorners(image, BOTTOM_RIGHT, TOP_RIGHT, BOTTOM_LEFT, TOP_LEFT);
      default -> assertCorners(image, TOP_RIGHT, BOTTOM_RIGHT, TOP_LEFT, BOTTOM_LEFT);
    }
  }

  @Test
  void leavesThePlaceOutOfPreviews() {
    byte[] file = Pictures.withExif(Pictures.jpeg(640, 480), 6);
    Preview preview = new Given(file, "照片.jpg", "image/jpeg").fit().previews().getFirst();
    String bytes = new String(preview.bytes(), StandardCharsets.ISO_8859_1);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("Exif");
    assertThat(bytes).doesNotContain("Exif", "MM\0*", "http", "Photoshop");
  }

  @Test
  void readsTheOrientationOfPngToo() throws IOException {
    byte[] png = Pictures.png(600, 300);
    byte[] turned =
        Bytes.joined(
            Arrays.copyOf(png, 33),
            Pictures.chunk("eXIf", Pictures.tiff(8)),
            Arrays.copyOfRange(png, 33, png.length));
    Inspection.Fit fit = new Given(turned, "a.png", "image/png").fit();
    assertThat(List.of(fit.width(), fit.height())).containsExactly(300, 600);
  }

  @Test
  void showsTheFirstFrameOfAnimations() {
    Inspection.Fit gif = new Given(Pictures.animatedGif(400, 200), "a.gif", "image/gif").fit();
    assertThat(gif.previews()).hasSize(1);
    Inspection.Fit webp = new Given(WebPs.animated(), "a.webp", "image/webp").fit();
    assertThat(webp.previews()).hasSize(1);
    assertThat(List.of(webp.width(), webp.height())).containsExactly(64, 32);
  }

  @Test
  void showsWebP() {
    Inspection.Fit fit = new Given(WebPs.still(), "a.webp", "image/webp").fit();
    BufferedImage image = Pictures.read(fit.previews().getFirst());
    assertThat(isNear(image, 32, 16, WebPs.COLOUR)).isTrue();
  }

  @Test
  void showsProgressivePictures() {
    byte[] file = Pictures.progressiveJpeg(1200, 800);
    Inspection.Fit fit = new Given(file, "a.jpg", "image/jpeg").fit();
    assertThat(fit.previews()).hasSize(1);
  }

  @Test
  void showsPicturesInFourInks() throws IOException {
    Inspection.Fit fit = new Given(inks(640, 320), "印刷.jpg", "image/jpeg").fit();
    BufferedImage image = Pictures.read(fit.previews().getFirst());
    assertThat(isNear(image, 160, 80, Color.CYAN)).as(colour(image, 160, 80)).isTrue();
  }

  @Test
  void showsSixteenBits() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(lines)) {
      for (int y = 0; y < 480; y++) {
        packed.write(0);
        for (int x = 0; x < 640; x++) {
          packed.write(new byte[] {-1, -1, 0, 0, 0, 0, -1, -1});
        }
      }
    }
    byte[] file =
        Bytes.joined(
            Pictures.pngHeader(640, 480, 16, 6),
            Pictures.chunk("IDAT", lines.toByteArray()),
            Pictures.chunk("IEND", new byte[0]));
    Inspection.Fit fit = new Given(file, "扫描.png", "image/png").fit();
    BufferedImage image = Pictures.read(fit.previews().getFirst());
    assertThat(isNear(image, 100, 100, Color.RED)).as(colour(image, 100, 100)).isTrue();
  }

  @Test
  void laysTransparentPicturesOnWhite() {
    BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
    Inspection.Fit fit = new Given(Pictures.written("png", clear), "章.png", "image/png").fit();
    assertThat(fit.previews().getFirst().width()).isEqualTo(50);
    assertThat(isNear(Pictures.read(fit.previews().getFirst()), 25, 25, Color.WHITE)).isTrue();
  }

  @Test
  void keepsPhotosOfPhonesThatAppendAFilm() {
    byte[] file = Bytes.joined(Pictures.jpeg(640, 480), Recordings.film(2_000));
    Inspection.Fit fit = new Given(file, "动态.jpg", "image/jpeg").fit();
    assertThat(fit.notes()).containsExactly(Note.DATA_AFTER_END);
    assertThat(fit.previews()).hasSize(1);
  }

  @Test
  void keepsHeicWithoutAPreviewAndSaysSo() {
    Inspection.Fit fit = new Given(Recordings.heic(4032, 3024), "IMG_1.HEIC", "image/heic").fit();
    assertThat(fit.contentType()).isEqualTo("image/heic");
    assertThat(List.of(fit.width(), fit.height())).containsExactly(4032, 3024);
    assertThat(fit.previews()).isEmpty();
    assertThat(fit.notes()).containsExactly(Note.NO_PREVIEW_OF_THIS_FORMAT);
  }

  @Test
  void keepsAPngNamedJpgAsWhatItIs() {
    Inspection.Fit fit = new Given(Pictures.png(100, 100), "截图.jpg", "image/jpeg").fit();
    assertThat(fit.contentType()).isEqualTo("image/png");
    assertThat(fit.notes()).containsExactly(Note.NAME_DIFFERS);
  }

  @Test
  void decodesAHundredMegapixelsInLittleMemory() {
    byte[] file =
        Pictures.written("jpeg", new BufferedImage(12_000, 8_300, BufferedImage.TYPE_BYTE_GRAY));
    Inspection.Fit fit = new Given(file, "a.jpg", "image/jpeg").fit();
    assertThat(fit.previews()).hasSize(1);
  }

  private static byte[] inks(int width, int height) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, new int[] {0, 255, 255, 255});
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    }
    // With Adobe's marker four components are inks, inverted.
    byte[] marker = Bytes.big().u8(0xFF, 0xEE).u16(14).latin("Adobe").u16(100, 0, 0).u8(0).done();
    byte[] file = bytes.toByteArray();
    return Bytes.joined(Arrays.copyOf(file, 2), marker, Arrays.copyOfRange(file, 2, file.length));
  }

  private static void assertCorners(
      BufferedImage image, Color topLeft, Color topRight, Color bottomLeft, Color bottomRight) {
    int right = image.getWidth() - 5;
    int bottom = image.getHeight() - 5;
    assertThat(isNear(image, 4, 4, topLeft)).as("top left " + colour(image, 4, 4)).isTrue();
    assertThat(isNear(image, right, 4, topRight)).as("top right").isTrue();
    assertThat(isNear(image, 4, bottom, bottomLeft)).as("bottom left").isTrue();
    assertThat(isNear(image, right, bottom, bottomRight)).as("bottom right").isTrue();
  }

  private static String colour(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y)).toString();
  }

  private static boolean isNear(BufferedImage image, int x, int y, Color expected) {
    Color seen = new Color(image.getRGB(x, y));
    return Math.abs(seen.getRed() - expected.getRed()) < 40
        && Math.abs(seen.getGreen() - expected.getGreen()) < 40
        && Math.abs(seen.getBlue() - expected.getBlue()) < 40;
  }
}
