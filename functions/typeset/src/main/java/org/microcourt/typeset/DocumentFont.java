package org.microcourt.typeset;

import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/// What one document uses of one typeface: a code for each code point, and in the end the font
/// dictionary with the subset, widths and Unicode mapping.
final class DocumentFont {

  /// Codes are two bytes; 0 is the missing glyph.
  private static final int LAST_CODE = 0xFFFF;

  private record Glyph(int codePoint, int id, int width) {}

  private final Typeface face;
  private final String resource;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<Integer, Integer> codes = new HashMap<>();

  DocumentFont(Typeface face, String resource) {
    this.face = face;
    this.resource = resource;
  }

  /// The name under which pages refer to the font.
  String resource() {
    return resource;
  }

  boolean used() {
    return !glyphs.isEmpty();
  }

  /// The code for a code point, or 0 if the typeface has no glyph for it or no code is left.
  int code(int codePoint) {
    Integer known = codes.get(codePoint);
    if (known != null) {
      return known;
    }
    int glyph = face.glyph(codePoint);
    if (glyph == 0 || glyphs.size() == LAST_CODE) {
      return 0;
    }
    glyphs.add(new Glyph(codePoint, glyph, face.advance(glyph)));
    codes.put(codePoint, glyphs.size());
    return glyphs.size();
  }

  /// Width of a code in thousandths of an em.
  int width(int code) {
    return glyphs.get(code - 1).width();
  }

  /// The shape of a code's glyph in thousandths of an em, y pointing up.
  Path2D outline(int code) {
    return face.outline(glyphs.get(code - 1).id());
  }

  COSDictionary dictionary(CosObjects objects) throws IOException {
    TreeSet<Integer> ids = new TreeSet<>();
    glyphs.forEach(glyph -> ids.add(glyph.id()));
    TTFSubsetter subsetter = face.subset(ids, "COURTX");
    ByteArrayOutputStream subset = new ByteArrayOutputStream();
    subsetter.writeToStream(subset);
    Map<Integer, Integer> renumbered = new HashMap<>();
    subsetter.getGIDMap().forEach((fresh, old) -> renumbered.put(old, fresh));

    COSDictionary font = CosObjects.dictionary("Font");
    String name = "COURTX+" + face.name();
    font.setName(COSName.SUBTYPE, "Type0");
    font.setName(COSName.BASE_FONT, name);
    font.setName(COSName.ENCODING, "Identity-H");
    font.setItem(
        COSName.DESCENDANT_FONTS, CosObjects.array(descendant(name, subset, renumbered, objects)));
    font.setItem(COSName.TO_UNICODE, objects.stream(new COSDictionary(), unicodeMap()));
    return font;
  }

  private COSDictionary descendant(
      String name,
      ByteArrayOutputStream subset,
      Map<Integer, Integer> renumbered,
      CosObjects objects)
      throws IOException {
    COSDictionary file = new COSDictionary();
    file.setInt(COSName.LENGTH1, subset.size());
    COSDictionary descriptor = CosObjects.dictionary("FontDescriptor");
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, 4);
    descriptor.setItem(COSName.FONT_BBOX, CosObjects.integers(face.box()));
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, face.ascent());
    descriptor.setInt(COSName.DESCENT, face.descent());
    descriptor.setInt(COSName.CAP_HEIGHT, 733);
    descriptor.setInt(COSName.STEM_V, 80);
    descriptor.setItem(COSName.FONT_FILE2, objects.stream(file, subset.toByteArray()));

    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary font = CosObjects.dictionary("Font");
    font.setName(COSName.SUBTYPE, "CIDFontType2");
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.FONT_DESC, descriptor);
    font.setInt(COSName.DW, 1000);
    font.setItem(COSName.W, widths());
    font.setItem(COSName.CID_TO_GID_MAP, objects.stream(new COSDictionary(), glyphMap(renumbered)));
    return font;
  }

  private byte[] glyphMap(Map<Integer, Integer> renumbered) {
    byte[] map = new byte[2 * (glyphs.size() + 1)];
    for (int i = 0; i < glyphs.size(); i++) {
      int id = renumbered.getOrDefault(glyphs.get(i).id(), 0);
      map[2 * i + 2] = (byte) (id >> 8);
      map[2 * i + 3] = (byte) id;
    }
    return map;
  }

  /// Runs of codes that are not a full em wide.
  private COSArray widths() {
    COSArray all = new COSArray();
    COSArray run = new COSArray();
    for (int i = 0; i < glyphs.size(); i++) {
      int width = glyphs.get(i).width();
      if (width == 1000) {
        run = new COSArray();
      } else {
        if (run.size() == 0) {
          all.add(COSInteger.get(i + 1));
          all.add(run);
        }
        run.add(COSInteger.get(width));
      }
    }
    return all;
  }

  private byte[] unicodeMap() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int from = 0; from < glyphs.size(); from += 100) {
      int to = Math.min(from + 100, glyphs.size());
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.append(String.format("<%04X> <", i + 1));
        for (char unit : Character.toChars(glyphs.get(i).codePoint())) {
          map.append(String.format("%04X", (int) unit));
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
