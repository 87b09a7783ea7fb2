package org.microcourt.casefile.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// What annotations and form fields show of themselves, to be drawn after the page: as forms (ISO
/// 32000-1, 12.5.5) or, where a field has none, as its value. What they do is left out.
record Appearances(List<Drawn> drawn, List<FieldValue> values) {
  /// Of none.
  static final Appearances NONE = new Appearances(List.of(), List.of());

  private static final int MOST = 2_000;
  private static final int MOST_WORDS = 40_000;
  private static final int HIDDEN = 2;
  private static final int NO_VIEW = 32;

  /// A form, by reference, and how it is placed in the page's space.
  record Drawn(COSBase form, AffineTransform matrix) {}

  /// Of a page; `outdated` if the document says so of the appearances of its fields.
  static Appearances of(COSDictionary page, boolean outdated) {
    List<Drawn> drawn = new ArrayList<>();
    List<FieldValue> values = new ArrayList<>();
    int words = 0;
    if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
      for (int i = 0; i < Math.min(annotations.size(), MOST); i++) {
        if (!(annotations.getObject(i) instanceof COSDictionary annotation)
            || !isShown(annotation)) {
          continue;
        }
        Optional<FieldValue> value = FieldValue.of(annotation, outdated);
        Drawn one = value.isPresent() ? null : one(annotation);
        if (one != null) {
          drawn.add(one);
        } else if (value.isPresent() && words < MOST_WORDS) {
          values.add(value.get());
          words += value.get().text().length();
        }
      }
    }
    return new Appearances(drawn, values);
  }

  private static boolean isShown(COSDictionary annotation) {
    int flags = annotation.getInt(COSName.F, 0);
    return (flags & (HIDDEN | NO_VIEW)) == 0
        && !"Popup".equals(annotation.getNameAsString(COSName.SUBTYPE));
  }

  private static @Nullable Drawn one(COSDictionary annotation) {
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
  static @Nullable COSBase normal(COSDictionary annotation) {
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
