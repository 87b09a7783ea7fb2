package org.microcourt.evidence.inspect;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// One page of a PDF as a thumbnail, within a number of operators and a time: content of a page is
/// a program, and some are written never to end.
final class PdfPreview {
  private static final int MOST_OPERATORS = 500_000;
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final long LARGEST_IMAGE = 40_000_000;
  private static final float LARGEST_SIDE = 1_000_000;

  private final Finding finding;
  private final long deadline = System.nanoTime() + LONGEST.toNanos();
  private int operators;
  private boolean stopped;

  private PdfPreview(Finding finding) {
    this.finding = finding;
    if (System.getProperty("pdfbox.fontcache") == null) {
      // By default it writes into a home, which a function has not.
      System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
    }
  }

  /// Adds the thumbnail, or a note why there is none.
  static void show(COSDictionary page, Finding finding) {
    PdfPreview preview = new PdfPreview(finding);
    try (PDDocument alone = new PDDocument()) {
      // In a document of its own, since its own document's tree may lead anywhere.
      PDPage first = new PDPage(page);
      alone.addPage(first);
      preview.draw(alone, first.getCropBox());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      finding.note(preview.stopped ? Note.NO_PREVIEW_BY_SIZE : Note.NO_PREVIEW);
    } catch (OutOfMemoryError e) {
      finding.note(Note.NO_PREVIEW_BY_SIZE);
    }
  }

  private void draw(PDDocument document, PDRectangle box) throws IOException {
    float longest = Math.max(box.getWidth(), box.getHeight());
    float shortest = Math.min(box.getWidth(), box.getHeight());
    // Also false for what is no number.
    if (!(shortest > 0 && longest < LARGEST_SIDE)) {
      finding.note(Note.NO_PREVIEW);
      return;
    }
    PDFRenderer renderer = new Bounded(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage image = renderer.renderImage(0, 2f * Thumbnail.SIDE / longest, ImageType.RGB);
    finding.show(Thumbnail.of(image, Orientation.UPRIGHT));
  }

  private final class Bounded extends PDFRenderer {
    Bounded(PDDocument document) {
      super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters);
    }
  }

  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++operators > MOST_OPERATORS || System.nanoTime() - deadline > 0) {
        stopped = true;
        // Unchecked, since the renderer goes on after checked ones.
        throw new IllegalStateException("too much to draw");
      }
      super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() > LARGEST_IMAGE) {
        finding.note(Note.PREVIEW_INCOMPLETE);
        return;
      }
      try {
        super.drawImage(image);
      } catch (IOException e) {
        // A coding without a decoder here: the rest of the page can still be shown.
        finding.note(Note.PREVIEW_INCOMPLETE);
      }
    }
  }
}
