package org.microcourt.casefile.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// A run of pages. Sections are written in any order and stand in the file in the order in which
/// they are given at its end.
public final class Section {
  private static final int NODE = 64;

  private record Node(int number, int pages) {}

  private final PdfWriter writer;
  private final Ref root;
  private final List<Node> nodes = new ArrayList<>();
  private COSArray kids = new COSArray();
  private int open;
  private int pages;

  Section(PdfWriter writer, Ref root) {
    this.writer = writer;
    this.root = root;
  }

  /// How many pages it has.
  public int pages() {
    return pages;
  }

  Ref add(COSDictionary page) throws IOException {
    if (kids.size() == 0) {
      open = writer.reserve();
    }
    page.setItem(COSName.TYPE, COSName.PAGE);
    page.setItem(COSName.PARENT, new Ref(open));
    Ref ref = writer.add(page);
    kids.add(ref);
    pages++;
    if (kids.size() == NODE) {
      flush();
    }
    return ref;
  }

  /// Adds its nodes to the root's.
  void closeInto(COSArray all) throws IOException {
    flush();
    nodes.forEach(node -> all.add(new Ref(node.number())));
  }

  private void flush() throws IOException {
    if (kids.size() == 0) {
      return;
    }
    COSDictionary node = new COSDictionary();
    node.setItem(COSName.TYPE, COSName.PAGES);
    node.setItem(COSName.PARENT, root);
    node.setItem(COSName.KIDS, kids);
    node.setInt(COSName.COUNT, kids.size());
    writer.put(open, node);
    nodes.add(new Node(open, kids.size()));
    kids = new COSArray();
  }
}
