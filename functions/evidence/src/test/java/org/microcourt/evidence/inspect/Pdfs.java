package org.microcourt.evidence.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// PDFs, as programs write them and by hand.
final class Pdfs {
  private Pdfs() {}

  /// Something to do to a document before it is written.
  interface Change {
    void to(PDDocument document) throws IOException;
  }

  /// Pages of A4 with a red bar at the top and a line of text.
  static byte[] pages(int count, Change change) {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.setNonStrokingColor(1f, 0f, 0f);
          content.addRect(0, 742, 600, 100);
          content.fill();
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 400);
          content.showText("Exhibit " + (i + 1));
          content.endText();
        }
      }
      change.to(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pages(int count) {
    return pages(count, document -> {});
  }

  static byte[] protectedBy(String ownerPassword, String userPassword) {
    AccessPermission noPrinting = new AccessPermission();
    noPrinting.setCanPrint(false);
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy(ownerPassword, userPassword, noPrinting);
    policy.setEncryptionKeyLength(256);
    return pages(1, document -> document.protect(policy));
  }

  /// A file of these objects, numbered from 1; the first is the catalog.
  static byte[] of(byte[]... objects) {
    Bytes file = Bytes.big().latin("%PDF-1.7\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format("%010d 00000 n \n", file.size()));
      file.latin(i + 1 + " 0 obj\n").raw(objects[i]).latin("\nendobj\n");
    }
    int start = file.size();
    int size = objects.length + 1;
    return file.latin("xref\n0 " + size + "\n" + table)
        .latin("trailer\n<</Root 1 0 R/Size " + size + ">>\nstartxref\n" + start + "\n%%EOF\n")
        .done();
  }

  static byte[] text(String object) {
    return Bytes.big().latin(object).done();
  }

  /// A compressed stream of so many bytes of one kind.
  static byte[] stream(String entries, long length, int filler) {
    return stream(entries + "/Filter/FlateDecode", packed(length, filler));
  }

  static byte[] packed(long length, int filler) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    Arrays.fill(block, (byte) filler);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      for (long done = 0; done < length; done += block.length) {
        deflater.write(block, 0, (int) Math.min(block.length, length - done));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] stream(String entries, byte[] content) {
    return Bytes.big()
        .latin("<<" + entries + "/Length " + content.length + ">>\nstream\n")
        .raw(content)
        .latin("\nendstream")
        .done();
  }
}
