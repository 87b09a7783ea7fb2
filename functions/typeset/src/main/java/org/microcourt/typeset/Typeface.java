package org.microcourt.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// One TrueType font file, opened once and kept for the life of the function.
final class Typeface {

  private static final List<String> TABLES =
      List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep");

  /// Warns at every start that it does not read variation sequences, which we do not need.
  private static final Logger CMAP_WARNINGS =
      Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

  static {
    CMAP_WARNINGS.setLevel(Level.SEVERE);
  }

  private final String name;
  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final HeaderTable head;

  private Typeface(String name, TrueTypeFont font) throws IOException {
    this.name = name;
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.head = font.getHeader();
  }

  /// Opens `/fonts/<name>.ttf` of this module.
  static Typeface open(String name) {
    try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("font missing from the package: " + name);
      }
      TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
      font.setEnableGsub(false);
      return new Typeface(name, font);
    } catch (IOException e) {
      throw new UncheckedIOException("font cannot be read: " + name, e);
    }
  }

  String name() {
    return name;
  }

  /// The glyph for a code point, 0 if this typeface has none.
  int glyph(int codePoint) {
    return characters.getGlyphId(codePoint);
  }

  /// Advance width in thousandths of an em.
  int advance(int glyph) {
    try {
      return thousandths(font.getAdvanceWidth(glyph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The shape of a glyph in thousandths of an em; empty for a space.
  Path2D outline(int glyph) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      Path2D shape = data == null ? new Path2D.Double() : data.getPath();
      double scale = 1000.0 / head.getUnitsPerEm();
      shape.transform(AffineTransform.getScaleInstance(scale, scale));
      return shape;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Left, bottom, right and top of all glyphs in thousandths of an em.
  List<Integer> box() {
    return List.of(
        thousandths(head.getXMin()),
        thousandths(head.getYMin()),
        thousandths(head.getXMax()),
        thousandths(head.getYMax()));
  }

  int ascent() throws IOException {
    return thousandths(font.getHorizontalHeader().getAscender());
  }

  int descent() throws IOException {
    return thousandths(font.getHorizontalHeader().getDescender());
  }

  /// A subsetter for the given glyphs; their order in the file follows the glyph numbers.
  TTFSubsetter subset(Set<Integer> glyphs, String prefix) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
    subsetter.addGlyphIds(glyphs);
    subsetter.setPrefix(prefix);
    return subsetter;
  }

  private int thousandths(int units) {
    return Math.round(units * 1000f / head.getUnitsPerEm());
  }
}
