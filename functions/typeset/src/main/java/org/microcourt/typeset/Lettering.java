package org.microcourt.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;

/// Single lines of text for pages and pictures that others made: page numbers, watermarks. Holds
/// the fonts' lock until closed; the fonts of one document hold all that was written for it.
public final class Lettering implements AutoCloseable {
  private final Typefaces faces;
  private final Atoms atoms;

  public Lettering(Typefaces faces) {
    this.faces = faces;
    this.atoms = new Atoms(faces);
    faces.lock.lock();
  }

  /// The operators that write a line in black, its left end on the base line at `x`, `y`. They
  /// refer to the fonts by the names in `fonts`.
  public byte[] line(String text, double x, double y, double size) {
    return line(text, x, y, size, 0);
  }

  /// The same in grey; 0 is black.
  public byte[] line(String text, double x, double y, double size, double grey) {
    ContentStream content = new ContentStream();
    content.text(regular(text), new ContentStream.Place(x, y, size, grey, 0));
    return content.bytes();
  }

  /// How long a line is.
  public double width(String text, double size) {
    return PageFlow.width(regular(text)) * size / 1000;
  }

  /// The text, or so much of its beginning as there is room for, with an ellipsis.
  public String fitted(String text, double size, double room) {
    if (width(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /// The shape of a line with its left end on the base line at the origin, for a picture: y points
  /// down.
  public Path2D outline(String text, double size) {
    Path2D shape = new Path2D.Double();
    double x = 0;
    for (Atom atom : regular(text)) {
      for (int i = 0; i < atom.codes().length(); i++) {
        int code = atom.codes().charAt(i);
        AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
        place.scale(size / 1000, -size / 1000);
        shape.append(atom.font().outline(code).getPathIterator(place), false);
        x += atom.font().width(code) * size / 1000;
      }
    }
    return shape;
  }

  /// The resources of all fonts in use, complete when the last line is written.
  public COSDictionary fonts(COSDocument document) throws IOException {
    COSDictionary fonts = new COSDictionary();
    CosObjects objects = new CosObjects(document);
    for (DocumentFont font : atoms.fonts()) {
      fonts.setItem(COSName.getPDFName(font.resource()), font.dictionary(objects));
    }
    return fonts;
  }

  @Override
  public void close() {
    faces.lock.unlock();
  }

  private List<Atom> regular(String text) {
    return atoms.of(text, Weight.REGULAR);
  }
}
