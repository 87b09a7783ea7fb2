package org.microcourt.casefile.pdf;

import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/// The layers (optional content) of all sources, so that what is switched off in a source is not
/// seen in the copy.
final class Layers {
  private static final COSName OCPROPERTIES = COSName.OCPROPERTIES;
  private static final COSName OFF = COSName.getPDFName("OFF");
  private static final COSName ON = COSName.getPDFName("ON");

  private final COSArray all = new COSArray();
  private final COSArray off = new COSArray();

  /// Adds those of a source that pages led to: `numbers` is 0 for others.
  void add(@Nullable COSDictionary catalog, ToIntFunction<COSBase> numbers) {
    if (catalog == null
        || !(catalog.getDictionaryObject(OCPROPERTIES) instanceof COSDictionary properties)
        || !(properties.getDictionaryObject(COSName.OCGS) instanceof COSArray groups)) {
      return;
    }
    COSDictionary usual =
        properties.getDictionaryObject(COSName.D) instanceof COSDictionary d
            ? d
            : new COSDictionary();
    boolean offByDefault = "OFF".equals(usual.getNameAsString(COSName.BASE_STATE));
    for (int i = 0; i < groups.size(); i++) {
      COSBase group = groups.get(i);
      int number = numbers.applyAsInt(group);
      if (number != 0) {
        all.add(new Ref(number));
        if (offByDefault ? !lists(usual, ON, group) : lists(usual, OFF, group)) {
          off.add(new Ref(number));
        }
      }
    }
  }

  /// Layers are told from each other by where they are in the source.
  private static boolean lists(COSDictionary usual, COSName name, COSBase group) {
    COSObjectKey key = group.getKey();
    if (key == null || !(usual.getDictionaryObject(name) instanceof COSArray array)) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (key.equals(array.get(i).getKey())) {
        return true;
      }
    }
    return false;
  }

  void addTo(COSDictionary catalog) {
    if (all.size() == 0) {
      return;
    }
    COSDictionary usual = new COSDictionary();
    usual.setItem(OFF, off);
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.OCGS, all);
    properties.setItem(COSName.D, usual);
    catalog.setItem(OCPROPERTIES, properties);
  }
}
