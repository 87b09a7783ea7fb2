package org.microcourt.casefile.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// A PDF whose pages are copied: open while they are.
final class SourcePdf implements AutoCloseable {
  /// A page of plans has some megabytes of operators; a bomb has more.
  private static final int LONGEST_CONTENT = 64 << 20;

  /// PDFBox would log fragments of other people's documents. Held, or the setting would be lost.
  private static final Logger SILENT = Logger.getLogger("org.apache.pdfbox");

  private static final Logger SILENT_FONTS = Logger.getLogger("org.apache.fontbox");

  static {
    SILENT.setLevel(Level.OFF);
    SILENT_FONTS.setLevel(Level.OFF);
  }

  private record Look(COSBase contents, COSBase resources, Box box) {}

  private final PdfWriter writer;
  private final PDDocument document;
  private final List<PageTree.Page> pages;
  private final SourceObjects objects;
  private final Map<Look, Integer> forms = new HashMap<>();
  private final long most;

  private SourcePdf(PdfWriter writer, PDDocument document, long size) {
    this.writer = writer;
    this.document = document;
    this.pages = PageTree.under(document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT));
    this.objects = new SourceObjects(writer);
    this.most = writer.position() + 8 * size + LONGEST_CONTENT;
  }

  /// Opens a file to copy its pages into `writer`'s.
  static SourcePdf open(Path file, PdfWriter writer) throws UnreadableException {
    try {
      PDDocument document =
          Loader.loadPDF(
              new RandomAccessReadBufferedFile(file.toFile()),
              IOUtils.createTempFileOnlyStreamCache());
      SourcePdf source = new SourcePdf(writer, document, file.toFile().length());
      if (source.pages.isEmpty()) {
        source.close();
        throw new UnreadableException(UnreadableException.Reason.DAMAGED);
      }
      return source;
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      // Encrypted for holders of a certificate: the classes to try it with are left out.
      throw new UnreadableException(UnreadableException.Reason.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableException(UnreadableException.Reason.DAMAGED);
    } catch (OutOfMemoryError e) {
      throw new UnreadableException(UnreadableException.Reason.TOO_LARGE);
    }
  }

  List<PageTree.Page> pages() {
    return pages;
  }

  /// What a page shows, as a form in the page's own space.
  Ref form(PageTree.Page page) throws UnreadableException {
    if (writer.position() > most) {
      // What shares its parts a thousandfold would have no end here.
      throw new UnreadableException(UnreadableException.Reason.TOO_LARGE);
    }
    try {
      COSBase contents = page.dictionary().getDictionaryObject(COSName.CONTENTS);
      Look look =
          new Look(contents == null ? new COSArray() : contents, page.resources(), page.box());
      Integer known = forms.get(look);
      if (known == null) {
        known = write(page, look.contents());
        forms.put(look, known);
      }
      return new Ref(known);
    } catch (SinkException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableException(UnreadableException.Reason.DAMAGED);
    } catch (OutOfMemoryError e) {
      throw new UnreadableException(UnreadableException.Reason.TOO_LARGE);
    }
  }

  /// Whether it says that the appearances of its form fields are to be made anew.
  boolean isOutdated() {
    COSDictionary catalog = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
    COSDictionary form = catalog == null ? null : catalog.getCOSDictionary(COSName.ACRO_FORM);
    return form != null && form.getBoolean(COSName.NEED_APPEARANCES, false);
  }

  /// A form of an annotation of this source.
  Ref drawn(Appearances.Drawn drawn) {
    Ref form = new Ref(objects.number(drawn.form()));
    objects.writeWaiting();
    return form;
  }

  private int write(PageTree.Page page, COSBase contents) throws IOException, UnreadableException {
    COSDictionary form = new COSDictionary();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, page.box().toCos());
    form.setItem(COSName.RESOURCES, page.resources());
    COSBase group = page.dictionary().getItem(COSName.GROUP);
    if (group != null) {
      form.setItem(COSName.GROUP, group);
    }
    int number = writer.reserve();
    if (contents instanceof COSStream stream && !stream.containsKey("Crypt")) {
      for (COSName name : List.of(COSName.FILTER, COSName.DECODE_PARMS)) {
        if (stream.getItem(name) != null) {
          form.setItem(name, stream.getItem(name));
        }
      }
      byte[] text = ObjectText.of(form, objects::number);
      try (InputStream bytes = stream.createRawInputStream()) {
        writer.stream(number, text, bytes);
      }
    } else {
      form.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      byte[] text = ObjectText.of(form, objects::number);
      byte[] packed = PdfWriter.deflated(joined(contents));
      writer.stream(number, text, new ByteArrayInputStream(packed));
    }
    objects.writeWaiting();
    return number;
  }

  private static byte[] joined(COSBase contents) throws UnreadableException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (contents instanceof COSArray parts) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.getObject(i) instanceof COSStream part) {
          append(part, all);
          all.write('\n');
        }
      }
    }
    return all.toByteArray();
  }

  private static void append(COSStream part, ByteArrayOutputStream all) throws UnreadableException {
    try (InputStream bytes = part.createInputStream()) {
      byte[] block = new byte[1 << 14];
      for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
        if (all.size() + count > LONGEST_CONTENT) {
          throw new UnreadableException(UnreadableException.Reason.TOO_LARGE);
        }
        all.write(block, 0, count);
      }
    } catch (IOException e) {
      // The parts that can be read are shown.
      return;
    }
  }

  /// The layers of this source that pages use and that are off in it.
  void layers(Layers layers) {
    try {
      layers.add(
          document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT), objects::known);
    } catch (RuntimeException e) {
      // Broken: all layers are seen then.
      return;
    }
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(document);
  }
}
