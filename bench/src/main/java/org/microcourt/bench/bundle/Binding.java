package org.microcourt.bench.bundle;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.microcourt.bench.OwnProcess;
import org.microcourt.evidence.inspect.Picture;

/// 2,000 pages: PDFs of text, PDFs of scans, and photos, bound with index, numbers and bookmarks by
/// the court, and merged without any of it by PDFBox (photos as PDFs made before). Each in its own
/// process.
public final class Binding {
  private static final int PAGES = 50;

  private final Random random;
  private final int documents;
  private final int photos;

  /// So many PDFs of 50 pages, and photos.
  public Binding(int documents, int photos, long seed) {
    this.documents = documents;
    this.photos = photos;
    this.random = new Random(seed);
  }

  /// Prints a line for each way.
  public void run(PrintStream out) {
    try {
      Path sent = Files.createTempDirectory("sent");
      Path asPdf = Files.createTempDirectory("as-pdf");
      make(sent, asPdf);
      out.printf(
          "%d pages, %d files, %d MB%n",
          documents * PAGES + photos, documents + photos, size(sent) >> 20);
      out.println("| way | heap limit | seconds | processor s | peak heap MB | result MB |");
      out.println("|---|---|---|---|---|---|");
      line(out, "bundle", "256m", sent);
      line(out, "bundle", "128m", sent);
      line(out, "merge", "256m", asPdf);
      line(out, "merge", "1g", asPdf);
      remove(sent);
      remove(asPdf);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void make(Path sent, Path asPdf) throws IOException {
    byte[] scan = Picture.jpeg(noise(1240, 1754), 0.6f);
    byte[] photo = Picture.jpeg(noise(4032, 3024), 0.8f);
    for (int i = 0; i < documents; i++) {
      Path file = sent.resolve("%04d.pdf".formatted(i));
      document(file, i % 2 == 0 ? new byte[0] : scan, PAGES);
      Files.copy(file, asPdf.resolve(file.getFileName()));
    }
    for (int i = 0; i < photos; i++) {
      Files.write(sent.resolve("%04d.jpg".formatted(documents + i)), photo);
      document(asPdf.resolve("%04d.pdf".formatted(documents + i)), photo, 1);
    }
  }

  private BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int shade = (x / 40 + y / 40) % 2 * 90 + 100 + random.nextInt(30);
        image.setRGB(x, y, shade << 16 | shade << 8 | shade);
      }
    }
    return image;
  }

  /// Pages with 45 lines of text, or with the picture.
  private static void document(Path file, byte[] picture, int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          if (picture.length > 0) {
            PDImageXObject image = JPEGFactory.createFromByteArray(document, picture);
            content.drawImage(image, 20, 20, 555, 800);
          } else {
            text(content, i);
          }
        }
      }
      document.save(file.toFile());
    }
  }

  private static void text(PDPageContentStream content, int page) throws IOException {
    content.setFont(new PDType1Font(FontName.HELVETICA), 11);
    for (int line = 0; line < 45; line++) {
      content.beginText();
      content.newLineAtOffset(60, 780 - line * 16);
      content.showText(
          "Page " + page + ", line " + line + ": the parties agree that the goods were delivered.");
      content.endText();
    }
  }

  private static void line(PrintStream out, String way, String heap, Path folder)
      throws IOException {
    Path target = Files.createTempFile(way, ".pdf");
    String numbers =
        new OwnProcess(BindRun.class, heap)
            .line(way, folder.toString(), target.toString())
            .map(line -> line.replace(" ", " | "))
            .orElse("ended without a file | | |");
    out.printf("| %s | %s | %s |%n", way, heap, numbers);
    Files.delete(target);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
