package org.microcourt.transcripts.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Puts files into a document as PDF/A-3 wants them: found by name, and associated with the whole.
public record AssociatedFiles(PDDocument document, Calendar at) {
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

  /// In the order of their names, as a name tree wants them.
  public void add(List<Attachment> attachments) throws IOException {
    COSArray all = new COSArray();
    COSArray names = new COSArray();
    for (Attachment attachment : attachments) {
      COSDictionary file = specification(attachment);
      all.add(file);
      names.add(new COSString(attachment.name()));
      names.add(file);
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.EMBEDDED_FILES, tree);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.NAMES, dictionary);
    catalog.setItem(COSName.AF, all);
  }

  private COSDictionary specification(Attachment attachment) throws IOException {
    COSStream stream = stream(attachment);
    COSDictionary embedded = new COSDictionary();
    embedded.setItem(COSName.F, stream);
    embedded.setItem(COSName.UF, stream);
    COSDictionary file = new COSDictionary();
    file.setName(COSName.TYPE, "Filespec");
    file.setString(COSName.F, attachment.name());
    file.setString(COSName.UF, attachment.name());
    file.setString(COSName.DESC, attachment.description());
    file.setName(RELATIONSHIP, attachment.relationship().pdf());
    file.setItem(COSName.EF, embedded);
    return file;
  }

  private COSStream stream(Attachment attachment) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    stream.setName(COSName.TYPE, "EmbeddedFile");
    stream.setName(COSName.SUBTYPE, attachment.contentType());
    COSDictionary parameters = new COSDictionary();
    parameters.setDate(COSName.MOD_DATE, at);
    stream.setItem(COSName.PARAMS, parameters);
    try (Counted out = new Counted(stream.createOutputStream(COSName.FLATE_DECODE))) {
      attachment.content().write(out);
      parameters.setLong(COSName.SIZE, out.size);
    }
    return stream;
  }

  private static final class Counted extends FilterOutputStream {
    private long size;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      size += length;
    }
  }
}
