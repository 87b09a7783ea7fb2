package org.microcourt.evidence.inspect;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// Counts the pages of a PDF by visiting each node of the page tree once: the tree may say anything
/// about their number, and may contain itself.
final class PdfPages {
  private static final int MOST_PAGES = 5_000;
  private static final int MOST_NODES = 50_000;
  private static final int MOST_ANNOTATIONS = 50_000;
  private static final int DEEPEST = 100;
  private static final COSName[] INHERITED = {
    COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE
  };

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSDictionary> open = new ArrayDeque<>();
  private int count;
  private int annotations;
  private boolean broken;
  private boolean active;
  private @Nullable COSDictionary first;

  private PdfPages() {}

  static PdfPages under(COSDictionary catalog) throws Rejection {
    PdfPages pages = new PdfPages();
    COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
    if (root != null) {
      pages.walk(root);
    }
    if (pages.first == null) {
      throw new Rejection(Reason.DAMAGED);
    }
    return pages;
  }

  int count() {
    return count;
  }

  /// Whether some of the tree leads nowhere or back.
  boolean isBroken() {
    return broken;
  }

  /// Whether pages or their annotations ask to do something.
  boolean isActive() {
    return active;
  }

  /// The first page with what it inherits, free of its tree.
  COSDictionary firstPage() {
    COSDictionary page = new COSDictionary();
    if (first == null) {
      return page;
    }
    page.addAll(first);
    page.removeItem(COSName.PARENT);
    COSDictionary node = first;
    for (int depth = 0; node != null && depth < DEEPEST; depth++) {
      for (COSName name : INHERITED) {
        if (!page.containsKey(name) && node.containsKey(name)) {
          page.setItem(name, node.getItem(name));
        }
      }
      node = node.getCOSDictionary(COSName.PARENT);
    }
    return page;
  }

  private void walk(COSDictionary root) throws Rejection {
    open.push(root);
    while (!open.isEmpty()) {
      COSDictionary node = open.pop();
      if (!seen.add(node)) {
        broken = true;
        continue;
      }
      COSArray kids = node.getCOSArray(COSName.KIDS);
      if (kids == null) {
        page(node);
      } else {
        push(kids);
      }
    }
  }

  private void push(COSArray kids) throws Rejection {
    if (kids.size() + open.size() + seen.size() > MOST_NODES) {
      throw new Rejection(Reason.TOO_LARGE_TO_DECODE);
    }
    for (int i = kids.size() - 1; i >= 0; i--) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        open.push(kid);
      } else {
        broken = true;
      }
    }
  }

  private void page(COSDictionary page) throws Rejection {
    if (first == null) {
      first = page;
    }
    if (++count > MOST_PAGES) {
      throw new Rejection(Reason.TOO_LARGE_TO_DECODE);
    }
    active |= page.containsKey(COSName.AA);
    COSArray annots = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annots != null && i < annots.size(); i++) {
      if (++annotations > MOST_ANNOTATIONS) {
        return;
      }
      if (annots.getObject(i) instanceof COSDictionary annotation) {
        active |= annotation.containsKey(COSName.AA) || PdfActions.isActive(annotation);
      }
    }
  }
}
