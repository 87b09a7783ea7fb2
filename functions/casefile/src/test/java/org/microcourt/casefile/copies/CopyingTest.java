package org.microcourt.casefile.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.casefile.bundle.Sources;
import org.microcourt.casefile.pdf.UnreadableException;
import org.microcourt.evidence.inspect.UnshowableException;
import org.microcourt.exhibit.FileType;

class CopyingTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:15:00Z");
  private static final Watermark MARK = Watermark.of("林小满", AT, "（2026）沪0113民初1号");

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("original"), bytes);
  }

  private byte[] pdf(byte[] original) throws IOException, UnreadableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Copying(Sources.FACES).pdf(file(original), MARK, AT, out);
    return kept("copy.pdf", out.toByteArray());
  }

  private byte[] picture(byte[] original, FileType type) throws IOException, UnshowableException {
    return kept("copy.jpg", new Copying(Sources.FACES).picture(file(original), type, MARK));
  }

  private static byte[] kept(String name, byte[] bytes) throws IOException {
    String folder = System.getProperty("bundle.keep");
    if (folder != null) {
      Files.write(Path.of(folder, bytes.length + name), bytes);
    }
    return bytes;
  }

  @Test
  void namesReaderTimeAndCaseOnEveryPageOfAPdf() throws Exception {
    byte[] copy = pdf(Sources.pages("contract", 3));

    try (PDDocument document = Loader.loadPDF(copy)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      for (int page = 1; page <= 3; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String words = stripper.getText(document).replaceAll("\\s", "");
        assertThat(words).contains("contractpage" + page);
        assertThat(words.chars().filter(c -> c == '满').count()).isGreaterThan(4);
        assertThat(words).contains("沪");
      }
    }
  }

  @Test
  void keepsNoCleanRevisionOfAPdfAndNothingThatActs() throws Exception {
    byte[] copy = pdf(Sources.annotated());

    String raw = new String(copy, StandardCharsets.ISO_8859_1);
    assertThat(raw.split("startxref", -1)).hasSize(2);
    try (PDDocument document = Loader.loadPDF(copy)) {
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
      assertThat(document.getPage(0).getCOSObject().containsKey(COSName.AA)).isFalse();
    }
  }

  @Test
  void drawsItIntoThePixelsAndLeavesMetadataOut() throws Exception {
    byte[] stored = Sources.image(Sources.picture(1600, 1200), "jpeg");

    byte[] copy = picture(Sources.turned(stored, 6), FileType.JPEG);

    assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("SHANGHAI", "Exif");
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(copy));
    assertThat(shown.getWidth()).isEqualTo(1200);
    assertThat(shown.getHeight()).isEqualTo(1600);
    long touched = 0;
    for (int y = 900; y < 1600; y++) {
      for (int x = 0; x < 1200; x++) {
        int red = shown.getRGB(x, y) >> 16 & 0xFF;
        int blue = shown.getRGB(x, y) & 0xFF;
        touched += blue < 220 && red > 20 ? 1 : 0;
      }
    }
    // Visible everywhere, and hiding little.
    assertThat(touched).isBetween(4_000L, 150_000L);
  }

  @Test
  void capsTheSizeOfAPicture() throws Exception {
    byte[] copy = picture(Sources.image(Sources.picture(4800, 1000), "png"), FileType.PNG);

    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(copy));
    assertThat(shown.getWidth()).isEqualTo(2400);
    assertThat(shown.getHeight()).isEqualTo(500);
  }

  @Test
  void saysSoWhenNoCopyCanBeMade() {
    assertThatThrownBy(() -> pdf(Sources.noise(1, 3000)))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.reason()).isEqualTo(UnreadableException.Reason.DAMAGED));
    assertThatThrownBy(() -> pdf(Sources.locked("secret")))
        .isInstanceOfSatisfying(
            UnreadableException.class,
            e -> assertThat(e.reason()).isEqualTo(UnreadableException.Reason.ENCRYPTED));
    assertThatThrownBy(() -> picture(Sources.noise(1, 3000), FileType.JPEG))
        .isInstanceOf(UnshowableException.class);
  }
}
