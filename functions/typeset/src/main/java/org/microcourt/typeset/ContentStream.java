package org.microcourt.typeset;

import java.util.Arrays;
import java.util.List;

/// Writes the operators of one page into a buffer of its own: a long transcript has millions of
/// octets, which the streams of the platform take one lock at a time.
final class ContentStream {

  /// Where a line goes: its left end on the base line, the font size, the grey (0 is black), and
  /// what to add after each glyph, all lengths in points.
  record Place(double x, double y, double size, double grey, double spread) {}

  private byte[] octets = new byte[8192];
  private int size;

  byte[] bytes() {
    return Arrays.copyOf(octets, size);
  }

  void text(List<Atom> line, Place place) {
    if (line.isEmpty()) {
      return;
    }
    ascii("BT ").number(place.grey()).ascii(" g ").number(place.spread()).ascii(" Tc 1 0 0 1 ");
    number(place.x()).ascii(" ").number(place.y()).ascii(" Tm\n");
    String font = "";
    for (int i = 0; i < line.size(); ) {
      Atom atom = line.get(i);
      if (!font.equals(atom.font().resource())) {
        font = atom.font().resource();
        ascii("/").ascii(font).ascii(" ").number(place.size()).ascii(" Tf\n");
      }
      i = atom.actual() == null ? run(line, i) : span(atom, atom.actual(), i);
    }
    ascii("ET\n");
  }

  void rule(double x, double y, double width) {
    ascii("0.5 w 0.3 G ").number(x).ascii(" ").number(y).ascii(" m ");
    number(x + width).ascii(" ").number(y).ascii(" l S\n");
  }

  /// A picture of this name, its lower left corner at `x`, `y`.
  void picture(String name, double x, double y, double width, double height) {
    ascii("q ").number(width).ascii(" 0 0 ").number(height).ascii(" ");
    number(x).ascii(" ").number(y).ascii(" cm /").ascii(name).ascii(" Do Q\n");
  }

  /// Round ends and corners, black.
  void pen(double width) {
    ascii("q 1 J 1 j 0 G ").number(width).ascii(" w\n");
  }

  void penUp() {
    ascii("Q\n");
  }

  void moveTo(double x, double y) {
    number(x).ascii(" ").number(y).ascii(" m\n");
  }

  void lineTo(double x, double y) {
    number(x).ascii(" ").number(y).ascii(" l\n");
  }

  void curveTo(double ax, double ay, double bx, double by, double x, double y) {
    number(ax).ascii(" ").number(ay).ascii(" ").number(bx).ascii(" ").number(by).ascii(" ");
    number(x).ascii(" ").number(y).ascii(" c\n");
  }

  void stroke() {
    ascii("S\n");
  }

  private int run(List<Atom> line, int from) {
    DocumentFont font = line.get(from).font();
    int i = from;
    octet('(');
    for (; i < line.size(); i++) {
      Atom atom = line.get(i);
      if (atom.actual() != null || atom.font() != font) {
        break;
      }
      codes(atom.codes());
    }
    ascii(") Tj\n");
    return i;
  }

  private int span(Atom atom, String actual, int i) {
    ascii("/Span <</ActualText <FEFF");
    actual.chars().forEach(unit -> ascii(String.format("%04X", unit)));
    ascii(">>> BDC ");
    if (!atom.codes().isEmpty()) {
      octet('(');
      codes(atom.codes());
      ascii(") Tj ");
    }
    ascii("EMC\n");
    return i + 1;
  }

  private void codes(String codes) {
    for (int i = 0; i < codes.length(); i++) {
      char code = codes.charAt(i);
      escaped(code >> 8);
      escaped(code & 0xFF);
    }
  }

  private void escaped(int value) {
    switch (value) {
      case '(', ')', '\\' -> {
        octet('\\');
        octet(value);
      }
      case '\r' -> ascii("\\r");
      default -> octet(value);
    }
  }

  private ContentStream ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      octet(text.charAt(i));
    }
    return this;
  }

  private void octet(int value) {
    if (size == octets.length) {
      octets = Arrays.copyOf(octets, 2 * size);
    }
    octets[size++] = (byte) value;
  }

  private ContentStream number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths < 0) {
      octet('-');
    }
    long size = Math.abs(hundredths);
    digits(size / 100);
    int fraction = (int) (size % 100);
    if (fraction != 0) {
      octet('.');
      octet('0' + fraction / 10);
      octet('0' + fraction % 10);
    }
    return this;
  }

  private void digits(long value) {
    if (value > 9) {
      digits(value / 10);
    }
    octet('0' + (int) (value % 10));
  }
}
