package org.microcourt.typeset;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The objects of one PDF/A-3u file: page tree, fonts, bookmarks, metadata.
final class PdfFile implements AutoCloseable {

  private static final int NODE = 64;

  private record Bookmark(String text, int page, double y) {}

  private final PDDocument document;
  private final CosObjects objects;
  private final boolean own;
  private final COSDictionary resources = new COSDictionary();
  private final COSDictionary pictures = new COSDictionary();
  private final List<COSDictionary> pages = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private final Frame frame;

  /// A new file.
  PdfFile(Frame frame) {
    this(frame, new PDDocument(), true);
  }

  private PdfFile(Frame frame, PDDocument document, boolean own) {
    this.frame = frame;
    this.document = document;
    this.own = own;
    this.objects = new CosObjects(document.getDocument());
  }

  /// More pages for somebody else's file, which stays open.
  static PdfFile of(Frame frame, PDDocument document) {
    return new PdfFile(frame, document, false);
  }

  int pages() {
    return pages.size();
  }

  void page(byte[] content) {
    COSDictionary page = CosObjects.dictionary("Page");
    COSArray box = new COSArray();
    box.add(COSFloat.ZERO);
    box.add(COSFloat.ZERO);
    box.add(new COSFloat((float) PageFlow.WIDTH));
    box.add(new COSFloat((float) PageFlow.HEIGHT));
    page.setItem(COSName.MEDIA_BOX, box);
    page.setItem(COSName.RESOURCES, resources);
    page.setItem(COSName.CONTENTS, CosObjects.array(stream(content)));
    pages.add(page);
  }

  /// Keeps a picture for the pages.
  ///
  /// @return the name under which they refer to it
  String picture(Jpeg jpeg) {
    String name = "P" + (pictures.size() + 1);
    try {
      pictures.setItem(COSName.getPDFName(name), objects.picture(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException("no room for a picture", e);
    }
    return name;
  }

  /// Adds header and footer to a page.
  void furniture(int page, byte[] content) {
    if (pages.get(page).getDictionaryObject(COSName.CONTENTS) instanceof COSArray contents) {
      contents.add(stream(content));
    }
  }

  void bookmark(String text, int page, double y) {
    bookmarks.add(new Bookmark(text, page, y));
  }

  void write(List<DocumentFont> fonts, OutputStream out) throws IOException {
    used(fonts);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.PAGES, pageTree());
    catalog.setString(COSName.LANG, "zh-CN");
    COSDictionary preferences = new COSDictionary();
    preferences.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
    catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);
    catalog.setItem(COSName.OUTPUT_INTENTS, CosObjects.array(outputIntent()));
    if (!bookmarks.isEmpty()) {
      catalog.setItem(COSName.OUTLINES, outlines());
    }
    Metadata metadata = new Metadata(frame);
    catalog.setItem(
        COSName.METADATA, objects.plainStream(metadata.dictionary(), metadata.packet()));
    document.getDocument().getTrailer().setItem(COSName.INFO, metadata.info());
    document.setVersion(1.7f);
    document.setDocumentId(identity());
    document.save(out);
  }

  /// Puts the pages behind those that the document has.
  void append(List<DocumentFont> fonts) throws IOException {
    used(fonts);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
    COSArray nodes = root.getCOSArray(COSName.KIDS);
    int before = root.getInt(COSName.COUNT);
    nodes(root).forEach(nodes::add);
    root.setItem(COSName.KIDS, nodes);
    root.setInt(COSName.COUNT, before + pages.size());
  }

  /// What the pages use, complete when all are set.
  private void used(List<DocumentFont> fonts) throws IOException {
    COSDictionary used = new COSDictionary();
    for (DocumentFont font : fonts) {
      used.setItem(COSName.getPDFName(font.resource()), font.dictionary(objects));
    }
    resources.setItem(COSName.FONT, used);
    if (pictures.size() > 0) {
      resources.setItem(COSName.XOBJECT, pictures);
    }
  }

  @Override
  public void close() {
    try {
      if (own) {
        document.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private COSStream stream(byte[] content) {
    try {
      return objects.stream(new COSDictionary(), content);
    } catch (IOException e) {
      throw new UncheckedIOException("no room for a page", e);
    }
  }

  private COSDictionary pageTree() {
    COSDictionary root = CosObjects.dictionary("Pages");
    COSArray kids = new COSArray();
    nodes(root).forEach(kids::add);
    root.setItem(COSName.KIDS, kids);
    root.setInt(COSName.COUNT, pages.size());
    return root;
  }

  private List<COSDictionary> nodes(COSDictionary root) {
    List<COSDictionary> nodes = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += NODE) {
      List<COSDictionary> leaves = pages.subList(from, Math.min(from + NODE, pages.size()));
      COSDictionary node = CosObjects.dictionary("Pages");
      COSArray kids = new COSArray();
      for (COSDictionary leaf : leaves) {
        leaf.setItem(COSName.PARENT, node);
        kids.add(leaf);
      }
      node.setItem(COSName.KIDS, kids);
      node.setInt(COSName.COUNT, leaves.size());
      node.setItem(COSName.PARENT, root);
      nodes.add(node);
    }
    return nodes;
  }

  private COSDictionary outputIntent() throws IOException {
    COSDictionary profile = new COSDictionary();
    profile.setInt(COSName.N, 3);
    COSDictionary intent = CosObjects.dictionary("OutputIntent");
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB");
    intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
    byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, objects.stream(profile, srgb));
    return intent;
  }

  private COSDictionary outlines() {
    COSDictionary root = CosObjects.dictionary("Outlines");
    List<COSDictionary> items = bookmarks.stream().map(mark -> outline(mark, root)).toList();
    for (int i = 1; i < items.size(); i++) {
      items.get(i).setItem(COSName.PREV, items.get(i - 1));
      items.get(i - 1).setItem(COSName.NEXT, items.get(i));
    }
    root.setItem(COSName.FIRST, items.getFirst());
    root.setItem(COSName.LAST, items.getLast());
    root.setInt(COSName.COUNT, items.size());
    return root;
  }

  private COSDictionary outline(Bookmark mark, COSDictionary root) {
    COSDictionary item = new COSDictionary();
    item.setString(COSName.TITLE, mark.text());
    item.setItem(COSName.PARENT, root);
    COSDictionary page = pages.get(mark.page());
    COSFloat y = new COSFloat((float) mark.y());
    item.setItem(
        COSName.DEST,
        CosObjects.array(page, COSName.getPDFName("XYZ"), COSFloat.ZERO, y, COSNull.NULL));
    return item;
  }

  /// A number from the frame's identity, FNV-1a; the file's identifier hashes it further.
  private long identity() {
    long hash = 0xcbf29ce484222325L;
    for (byte octet : frame.identity().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
