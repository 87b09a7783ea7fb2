package org.microcourt.casefile.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;

/// Writes the outline.
record Outlines(PdfWriter writer) {
  Ref write(Bookmark top) throws IOException {
    Ref ref = new Ref(writer.reserve());
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.OUTLINES);
    int shown = under(dictionary, ref, top);
    dictionary.setInt(COSName.COUNT, shown);
    writer.put(ref.number(), dictionary);
    return ref;
  }

  /// Writes those under one and links them; the top two levels are open.
  private int under(COSDictionary parent, Ref ref, Bookmark bookmark) throws IOException {
    List<Ref> refs = bookmark.under().stream().map(_ -> new Ref(writer.reserve())).toList();
    for (int i = 0; i < refs.size(); i++) {
      Bookmark one = bookmark.under().get(i);
      COSDictionary item = new COSDictionary();
      item.setString(COSName.TITLE, one.title());
      item.setItem(COSName.PARENT, ref);
      if (i > 0) {
        item.setItem(COSName.PREV, refs.get(i - 1));
      }
      if (i + 1 < refs.size()) {
        item.setItem(COSName.NEXT, refs.get(i + 1));
      }
      Ref page = one.page();
      if (page != null) {
        COSArray place = new COSArray();
        place.add(page);
        place.add(COSName.getPDFName("XYZ"));
        place.add(COSFloat.ZERO);
        place.add(COSNull.NULL);
        place.add(COSNull.NULL);
        item.setItem(COSName.DEST, place);
      }
      int below = under(item, refs.get(i), one);
      if (below > 0) {
        item.setInt(COSName.COUNT, -below);
      }
      writer.put(refs.get(i).number(), item);
    }
    if (!refs.isEmpty()) {
      parent.setItem(COSName.FIRST, refs.getFirst());
      parent.setItem(COSName.LAST, refs.getLast());
    }
    return refs.size();
  }
}
