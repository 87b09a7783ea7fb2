package org.microcourt.casefile.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// What annotations and form fields show of themselves, as forms to be drawn after the page (ISO
/// 32000-1, 12.5.5). What they do is left out.
final class Appearances {
  private static final int MOST = 2_000;
  private static final int HIDDEN = 2;
  private static final int NO_VIEW = 32;

  /// A form, by reference, and how it is placed in the page's space.
  record Drawn(COSBase form, AffineTransform matrix) {}

  private Appearances() {}

  static List<Drawn> of(COSDictionary page) {
    List<Drawn> drawn = new ArrayList<>();
    if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
      for (int i = 0; i < Math.min(annotations.size(), MOST); i++) {
        if (annotations.getObject(i) instanceof COSDictionary annotation) {
          Drawn one = one(annotation);
          if (one != null) {
            drawn.add(one);
          }
        }
      }
    }
    return drawn;
  }

  private static @Nullable Drawn one(COSDictionary annotation) {
    int flags = annotation.getInt(COSName.F, 0);
    boolean shown = (flags & (HIDDEN | NO_VIEW)) == 0;
    if (!shown || "Popup".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
      return null;
    }
    COSBase form = normal(annotation);
    COSBase stream = form instanceof COSObject object ? object.getObject() : form;
    if (form == null || !(stream instanceof COSStream appearance)) {
      return null;
    }
    Box none = new Box(0, 0, 0, 0);
    Box place = Box.of(annotation.getDictionaryObject(COSName.RECT), none);
    Box box = Box.of(appearance.getDictionaryObject(COSName.BBOX), none);
    if (place.equals(none) || box.equals(none)) {
      return null;
    }
    AffineTransform own = matrix(appearance.getDictionaryObject(COSName.MATRIX));
    Rectangle2D turned =
        own.createTransformedShape(
                new Rectangle2D.Double(box.left(), box.bottom(), box.width(), box.height()))
            .getBounds2D();
    if (turned.getWidth() <= 0 || turned.getHeight() <= 0) {
      return null;
    }
    double x = place.width() / turned.getWidth();
    double y = place.height() / turned.getHeight();
    AffineTransform matrix =
        new AffineTransform(
            x, 0, 0, y, place.left() - turned.getX() * x, place.bottom() - turned.getY() * y);
    return new Drawn(form, matrix);
  }

  /// The normal appearance, of the present state where there are several.
  private static @Nullable COSBase normal(COSDictionary annotation) {
    if (!(annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary looks)) {
      return null;
    }
    COSBase normal = looks.getItem(COSName.N);
    COSBase known = looks.getDictionaryObject(COSName.N);
    if (known instanceof COSStream) {
      return normal;
    }
    COSName state = annotation.getCOSName(COSName.AS);
    return known instanceof COSDictionary states && state != null ? states.getItem(state) : null;
  }

  private static AffineTransform matrix(@Nullable COSBase value) {
    double[] numbers = {1, 0, 0, 1, 0, 0};
    if (value instanceof COSArray array && array.size() >= 6) {
      for (int i = 0; i < 6; i++) {
        if (!(array.getObject(i) instanceof COSNumber number)) {
          return new AffineTransform();
        }
        numbers[i] = number.floatValue();
      }
    }
    return new AffineTransform(numbers);
  }
}
