package org.microcourt.casefile.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.microcourt.record.Hash;
import org.microcourt.typeset.Lettering;
import org.microcourt.typeset.Typefaces;

/// A file that is made of other files' pages and pictures, with lettering on them.
public final class PdfFile implements AutoCloseable {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int ID_BYTES = 16;
  private static final float FAINT = 0.3f;

  private final PdfWriter writer;
  private final Lettering lettering;
  private final Layers layers = new Layers();
  private final Bookmark outline = new Bookmark("");
  private final Ref root;
  private final Ref fonts;
  private final Ref states;

  /// What the file says of itself; `identity` is what its identifier is made of.
  public record About(String title, Instant at, String identity) {}

  /// Begins a file; holds the fonts until closed.
  public PdfFile(OutputStream out, Typefaces faces) {
    this.writer = new PdfWriter(out);
    this.root = new Ref(writer.reserve());
    this.fonts = new Ref(writer.reserve());
    this.states = new Ref(writer.reserve());
    this.lettering = new Lettering(faces);
  }

  /// A new section, empty.
  public Section section() {
    return new Section(writer, root);
  }

  /// The outline, without a title.
  public Bookmark outline() {
    return outline;
  }

  Lettering lettering() {
    return lettering;
  }

  PdfWriter writer() {
    return writer;
  }

  Layers layers() {
    return layers;
  }

  /// Writes a page of this content, which may use `resources` and the fonts.
  Ref page(Section section, double width, double height, COSDictionary resources, byte[] content)
      throws IOException {
    COSDictionary page = new COSDictionary();
    page.setItem(COSName.MEDIA_BOX, new Box(0, 0, width, height).toCos());
    COSDictionary all = new COSDictionary(resources);
    all.setItem(COSName.FONT, fonts);
    all.setItem(COSName.EXT_G_STATE, states);
    page.setItem(COSName.RESOURCES, all);
    page.setItem(COSName.CONTENTS, writer.compressed(new COSDictionary(), content));
    return section.add(page);
  }

  /// Completes the file: its sections in this order, the first counted apart when `frontMatter`.
  public void finish(List<Section> sections, About about) throws IOException {
    try (COSDocument scratch = new COSDocument()) {
      writer.put(fonts.number(), lettering.fonts(scratch));
    }
    writer.put(states.number(), states());
    COSArray kids = new COSArray();
    int pages = 0;
    COSArray labels = new COSArray();
    for (Section section : sections) {
      if (section.pages() > 0) {
        labels.add(COSInteger.get(pages));
        labels.add(label(sections.size() > 1 && section == sections.getFirst()));
      }
      section.closeInto(kids);
      pages += section.pages();
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.TYPE, COSName.PAGES);
    tree.setItem(COSName.KIDS, kids);
    tree.setInt(COSName.COUNT, pages);
    writer.put(root.number(), tree);
    COSDictionary catalog = new COSDictionary();
    catalog.setItem(COSName.TYPE, COSName.CATALOG);
    catalog.setItem(COSName.PAGES, root);
    catalog.setItem(COSName.LANG, new COSString("zh-CN"));
    COSDictionary numbers = new COSDictionary();
    numbers.setItem(COSName.NUMS, labels);
    catalog.setItem(COSName.PAGE_LABELS, numbers);
    if (!outline.under().isEmpty()) {
      catalog.setItem(COSName.OUTLINES, new Outlines(writer).write(outline));
      catalog.setItem(COSName.PAGE_MODE, COSName.getPDFName("UseOutlines"));
    }
    layers.addTo(catalog);
    Ref catalogRef = writer.add(catalog);
    byte[] id = Arrays.copyOf(Hash.sha256(utf8(about.identity())).toBytes(), ID_BYTES);
    writer.finish(catalogRef, writer.add(info(about)), id);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// `/W`: what lets the page show through.
  private static COSDictionary states() {
    COSDictionary faint = new COSDictionary();
    faint.setItem(COSName.TYPE, COSName.EXT_G_STATE);
    faint.setFloat(COSName.CA, FAINT);
    faint.setFloat(COSName.CA_NS, FAINT);
    COSDictionary states = new COSDictionary();
    states.setItem(COSName.getPDFName("W"), faint);
    return states;
  }

  /// Front matter is counted in Roman numbers, the rest from 1.
  private static COSBase label(boolean frontMatter) {
    COSDictionary label = new COSDictionary();
    label.setName(COSName.S, frontMatter ? "r" : "D");
    return label;
  }

  private static COSDictionary info(About about) {
    COSDictionary info = new COSDictionary();
    info.setString(COSName.TITLE, about.title());
    info.setString(COSName.PRODUCER, "Microcourt");
    info.setString(COSName.CREATION_DATE, DATE.format(about.at()));
    return info;
  }

  @Override
  public void close() {
    lettering.close();
  }
}
