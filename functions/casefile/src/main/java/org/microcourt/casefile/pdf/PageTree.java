package org.microcourt.casefile.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/// The pages of a document in their order, each with what it inherits. Total: a tree with circles,
/// holes or wrong types has fewer pages, not an exception.
final class PageTree {
  private static final int MOST = 20_000;
  private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

  /// A page: its dictionary, its resources, the part of it that is seen, how it is turned clockwise
  /// (0, 90, 180, 270), and the length of its unit in points.
  record Page(COSDictionary dictionary, COSBase resources, Box box, int turned, double unit) {}

  private record Node(COSDictionary dictionary, Inherited inherited) {}

  private record Inherited(
      @Nullable COSBase resources,
      @Nullable COSBase media,
      @Nullable COSBase crop,
      @Nullable COSBase rotate) {
    Inherited under(COSDictionary node) {
      return new Inherited(
          node.getItem(COSName.RESOURCES) == null ? resources : node.getItem(COSName.RESOURCES),
          own(node, COSName.MEDIA_BOX, media),
          own(node, COSName.CROP_BOX, crop),
          own(node, COSName.ROTATE, rotate));
    }

    private static @Nullable COSBase own(
        COSDictionary node, COSName name, @Nullable COSBase above) {
      COSBase own = node.getDictionaryObject(name);
      return own == null ? above : own;
    }
  }

  private final List<Page> pages = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PageTree() {}

  static List<Page> under(@Nullable COSDictionary catalog) {
    PageTree tree = new PageTree();
    if (catalog != null && catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary r) {
      tree.walk(r);
    }
    return tree.pages;
  }

  private void walk(COSDictionary root) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(root, new Inherited(null, null, null, null)));
    while (!open.isEmpty() && pages.size() < MOST) {
      Node node = open.pop();
      if (!seen.add(node.dictionary())) {
        continue;
      }
      Inherited inherited = node.inherited().under(node.dictionary());
      if (node.dictionary().getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
        for (int i = kids.size() - 1; i >= 0; i--) {
          if (kids.getObject(i) instanceof COSDictionary kid) {
            open.push(new Node(kid, inherited));
          }
        }
      } else {
        pages.add(page(node.dictionary(), inherited));
      }
    }
  }

  private static Page page(COSDictionary dictionary, Inherited all) {
    Box media = Box.of(all.media(), Box.USUAL);
    Box seen = media.within(Box.of(all.crop(), media));
    int turned = all.rotate() instanceof COSNumber number ? number.intValue() : 0;
    int quarters = Math.floorMod(Math.round(turned / 90f), 4);
    double unit =
        dictionary.getDictionaryObject(USER_UNIT) instanceof COSNumber number
            ? Math.clamp(number.floatValue(), 0.01, 100)
            : 1;
    COSBase resources = all.resources() == null ? new COSDictionary() : all.resources();
    return new Page(dictionary, resources, seen, 90 * quarters, unit);
  }
}
