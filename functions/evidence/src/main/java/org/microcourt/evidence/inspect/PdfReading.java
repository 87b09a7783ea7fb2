package org.microcourt.evidence.inspect;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.microcourt.exhibit.FileType;

/// PDF: whole by its end, bounded by its streams, counted by its page tree, and its first page as a
/// thumbnail. Scripts, actions and attachments make it odd, not unfit: they are evidence like the
/// rest and stay in the original, while what is shown here is pixels.
final class PdfReading implements FormatReader {
  private static final long IN_MEMORY = 32L << 20;
  private static final int LOOSE_END = 1024;
  private static final int TRAILER = 4096;

  /// PDFBox would log fragments of other people's documents. Held, or the setting would be lost.
  private static final Logger SILENT = Logger.getLogger("org.apache.pdfbox");

  private static final Logger SILENT_FONTS = Logger.getLogger("org.apache.fontbox");

  static {
    SILENT.setLevel(Level.OFF);
    SILENT_FONTS.setLevel(Level.OFF);
  }

  @Override
  public void read(ByteSource source, FileType type, Finding finding)
      throws Rejection, IOException {
    PdfEnd end = PdfEnd.of(source);
    if (end.isCut()) {
      throw new Rejection(Reason.TRUNCATED);
    }
    if (source.size() - end.last() > LOOSE_END) {
      finding.note(Note.DATA_AFTER_END);
    }
    PdfStreams.check(source);
    try (PDDocument document = load(source)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      PdfPages pages = PdfPages.under(catalog);
      finding.pages(pages.count());
      if (pages.isBroken()) {
        finding.note(Note.REPAIRED);
      }
      if (document.isEncrypted()) {
        finding.note(Note.RESTRICTED);
      }
      if (pages.isActive() || PdfActions.inCatalog(catalog)) {
        finding.note(Note.ACTIONS_NOT_RUN);
      }
      PdfPreview.show(pages.firstPage(), finding);
    }
  }

  private static PDDocument load(ByteSource source) throws Rejection, IOException {
    try {
      return Loader.loadPDF(
          new SourceRead(source), MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      // Encrypted for certificates' holders: the classes to try it with are left out.
      throw new Rejection(Reason.ENCRYPTED);
    } catch (IOException e) {
      if (source.latin(Math.max(0, source.size() - TRAILER), TRAILER).contains("/Encrypt ")) {
        throw new Rejection(Reason.ENCRYPTED);
      }
      throw e;
    }
  }
}
