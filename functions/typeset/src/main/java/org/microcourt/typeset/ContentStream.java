package org.microcourt.typeset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes the operators of one page.
final class ContentStream {

  /// Where a line goes: its left end on the base line, the font size, the grey (0 is black), and
  /// what to add after each glyph, all lengths in points.
  record Place(double x, double y, double size, double grey, double spread) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);

  byte[] bytes() {
    return out.toByteArray();
  }

  void text(List<Atom> line, Place place) {
    if (line.isEmpty()) {
      return;
    }
    ascii("BT " + number(place.grey()) + " g " + number(place.spread()) + " Tc 1 0 0 1 ");
    ascii(number(place.x()) + " " + number(place.y()) + " Tm\n");
    String font = "";
    for (int i = 0; i < line.size(); ) {
      Atom atom = line.get(i);
      if (!font.equals(atom.font().resource())) {
        font = atom.font().resource();
        ascii("/" + font + " " + number(place.size()) + " Tf\n");
      }
      i = atom.actual() == null ? run(line, i) : span(atom, atom.actual(), i);
    }
    ascii("ET\n");
  }

  void rule(double x, double y, double width) {
    ascii("0.5 w 0.3 G " + number(x) + " " + number(y) + " m ");
    ascii(number(x + width) + " " + number(y) + " l S\n");
  }

  /// A picture of this name, its lower left corner at `x`, `y`.
  void picture(String name, double x, double y, double width, double height) {
    ascii("q " + number(width) + " 0 0 " + number(height) + " ");
    ascii(number(x) + " " + number(y) + " cm /" + name + " Do Q\n");
  }

  /// Round ends and corners, black.
  void pen(double width) {
    ascii("q 1 J 1 j 0 G " + number(width) + " w\n");
  }

  void penUp() {
    ascii("Q\n");
  }

  void moveTo(double x, double y) {
    ascii(number(x) + " " + number(y) + " m\n");
  }

  void lineTo(double x, double y) {
    ascii(number(x) + " " + number(y) + " l\n");
  }

  void curveTo(double ax, double ay, double bx, double by, double x, double y) {
    ascii(number(ax) + " " + number(ay) + " " + number(bx) + " " + number(by) + " ");
    ascii(number(x) + " " + number(y) + " c\n");
  }

  void stroke() {
    ascii("S\n");
  }

  private int run(List<Atom> line, int from) {
    Atom first = line.get(from);
    int i = from;
    out.write('(');
    while (i < line.size() && line.get(i).actual() == null && line.get(i).font() == first.font()) {
      codes(line.get(i).codes());
      i++;
    }
    ascii(") Tj\n");
    return i;
  }

  private int span(Atom atom, String actual, int i) {
    ascii("/Span <</ActualText <FEFF");
    actual.chars().forEach(unit -> ascii(String.format("%04X", unit)));
    ascii(">>> BDC ");
    if (!atom.codes().isEmpty()) {
      out.write('(');
      codes(atom.codes());
      ascii(") Tj ");
    }
    ascii("EMC\n");
    return i + 1;
  }

  private void codes(String codes) {
    for (int i = 0; i < codes.length(); i++) {
      octet(codes.charAt(i) >> 8);
      octet(codes.charAt(i) & 0xFF);
    }
  }

  private void octet(int value) {
    switch (value) {
      case '(', ')', '\\' -> {
        out.write('\\');
        out.write(value);
      }
      case '\r' -> ascii("\\r");
      default -> out.write(value);
    }
  }

  private void ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    return sign + size / 100 + (size % 100 < 10 ? ".0" : ".") + size % 100;
  }
}
