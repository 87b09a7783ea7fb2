package org.microcourt.typeset;

import java.util.ArrayList;
import java.util.List;
import org.microcourt.typeset.ContentStream.Place;

/// Lines flowing down A4 pages. Finished pages are handed on at once, so that only the current one
/// is held here.
final class PageFlow {

  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;
  static final double LEFT = 90;
  static final double MEASURE = 37 * 12;
  static final double TOP = HEIGHT - 76;
  static final double BOTTOM = 72;

  /// The largest picture.
  static final double FRAME_WIDTH = 96;

  static final double FRAME_HEIGHT = 72;

  /// Width of a place for handwriting.
  private static final double WRITING = 190;

  /// Between the cells of a row.
  private static final double GUTTER = 6;

  /// How a paragraph is set: base size, distance of lines, indents in points from the left edge.
  record Shape(double size, double leading, double first, double rest, double grey) {}

  /// Takes finished pages.
  interface Sink {
    void page(ContentStream content);
  }

  private final Sink sink;
  private ContentStream page = new ContentStream();
  private double y = TOP;
  private int number;

  PageFlow(Sink sink) {
    this.sink = sink;
  }

  /// Index of the current page, from 0.
  int page() {
    return number;
  }

  double position() {
    return y;
  }

  /// Leaves white space, except at the top of a page.
  void skip(double height) {
    if (y < TOP) {
      y -= height;
    }
  }

  /// Starts a new page if less than `height` is left.
  void reserve(double height) {
    if (y - height < BOTTOM) {
      sink.page(page);
      page = new ContentStream();
      number++;
      y = TOP;
    }
  }

  void finish() {
    sink.page(page);
  }

  void paragraph(List<Atom> atoms, Shape shape) {
    int first = thousandths(MEASURE - shape.first(), shape);
    int rest = thousandths(MEASURE - shape.rest(), shape);
    int start = 0;
    for (int end : LineBreaker.lines(atoms, first, rest)) {
      List<Atom> line = trimmed(atoms.subList(start, end));
      double indent = start == 0 ? shape.first() : shape.rest();
      int room = start == 0 ? first : rest;
      double spread = end == atoms.size() ? 0 : spread(line, room) * shape.size() / 1000;
      advance(shape.leading());
      page.text(line, new Place(LEFT + indent, y, shape.size(), shape.grey(), spread));
      start = end;
    }
    if (atoms.isEmpty()) {
      advance(shape.leading());
    }
  }

  void centred(List<Atom> atoms, Shape shape) {
    int room = thousandths(MEASURE, shape);
    int start = 0;
    for (int end : LineBreaker.lines(atoms, room, room)) {
      List<Atom> line = trimmed(atoms.subList(start, end));
      advance(shape.leading());
      double x = LEFT + (MEASURE - width(line) * shape.size() / 1000) / 2;
      page.text(line, new Place(x, y, shape.size(), shape.grey(), 0));
      start = end;
    }
  }

  /// Sets a note in the left margin on the line that comes next.
  void margin(List<Atom> atoms, double size, double leading) {
    reserve(leading);
    double x = LEFT - 8 - width(atoms) * size / 1000;
    page.text(atoms, new Place(x, y - leading, size, 0.35, 0));
  }

  /// Sets cells beside each other under a rule; `widths` are hundredths of the measure. A row that
  /// fits a page is kept whole and written cell by cell, as it is read; a longer one line by line.
  void row(List<List<Atom>> cells, List<Integer> widths, Shape shape) {
    List<List<List<Atom>>> set = new ArrayList<>();
    int lines = 0;
    for (int i = 0; i < cells.size(); i++) {
      double room = MEASURE * widths.get(i) / 100 - GUTTER;
      set.add(lines(cells.get(i), thousandths(room, shape)));
      lines = Math.max(lines, set.getLast().size());
    }
    double height = lines * shape.leading() + GUTTER;
    int part = height <= TOP - BOTTOM ? lines : 1;
    reserve(Math.min(height, TOP - BOTTOM));
    page.rule(LEFT, y - 2, MEASURE);
    y -= 2;
    for (int first = 0; first < lines; first += part) {
      reserve(part * shape.leading());
      part(set, widths, shape, first, first + part);
      y -= part * shape.leading();
    }
    y -= 3;
  }

  private void part(
      List<List<List<Atom>>> set, List<Integer> widths, Shape shape, int first, int end) {
    double x = LEFT;
    for (int i = 0; i < set.size(); i++) {
      List<List<Atom>> cell = set.get(i);
      for (int line = first; line < Math.min(end, cell.size()); line++) {
        double at = y - (line - first + 1) * shape.leading();
        page.text(cell.get(line), new Place(x, at, shape.size(), shape.grey(), 0));
      }
      x += MEASURE * widths.get(i) / 100;
    }
  }

  private static List<List<Atom>> lines(List<Atom> cell, int room) {
    List<List<Atom>> lines = new ArrayList<>();
    int start = 0;
    for (int end : LineBreaker.lines(cell, room, room)) {
      lines.add(trimmed(cell.subList(start, end)));
      start = end;
    }
    return lines;
  }

  /// A picture by its name, and its size on the page.
  record Framed(String name, double width, double height) {}

  /// Sets a picture at the left and a text beside it; both stay on one page if they fit.
  void picture(Framed picture, List<Atom> text, Shape shape) {
    double room = MEASURE - FRAME_WIDTH - 2 * GUTTER;
    List<List<Atom>> lines = lines(text, thousandths(room, shape));
    double height = Math.max(picture.height(), lines.size() * shape.leading()) + GUTTER;
    reserve(Math.min(height, TOP - BOTTOM));
    int start = number;
    double low = y - picture.height();
    page.picture(picture.name(), LEFT, low, picture.width(), picture.height());
    for (List<Atom> line : lines) {
      advance(shape.leading());
      double x = LEFT + MEASURE - room;
      page.text(line, new Place(x, y, shape.size(), shape.grey(), 0));
    }
    y = (start == number ? Math.min(y, low) : y) - GUTTER;
  }

  /// Sets a label at the left and strokes over a line at the right.
  void handwriting(List<Atom> label, Strokes strokes, double size) {
    double height = 52;
    reserve(height + 16);
    double writing = LEFT + MEASURE - WRITING;
    if (!strokes.isEmpty()) {
      new PenPath(page, strokes.extent(), writing + 6, y - 4, WRITING - 12, height - 8)
          .draw(strokes);
    }
    y -= height;
    page.rule(writing, y - 2, WRITING);
    y += 20;
    int start = 0;
    int room = (int) ((MEASURE - WRITING - 12) * 1000 / size);
    double low = y - 20;
    for (int end : LineBreaker.lines(label, room, room)) {
      page.text(trimmed(label.subList(start, end)), new Place(LEFT, y, size, 0, 0));
      start = end;
      y -= 16;
    }
    y = Math.min(y + 10, low - 4);
  }

  static int width(List<Atom> atoms) {
    int width = 0;
    for (Atom atom : atoms) {
      width += atom.width();
    }
    return width;
  }

  private void advance(double leading) {
    reserve(leading);
    y -= leading;
  }

  private static int thousandths(double points, Shape shape) {
    return (int) Math.round(points * 1000 / shape.size());
  }

  /// Chinese lines are brought to full measure by spreading what is left, at most three ems; lines
  /// of words stay ragged.
  private static double spread(List<Atom> line, int room) {
    int slack = room - width(line);
    int ideographs = 0;
    int glyphs = 0;
    for (Atom atom : line) {
      ideographs += atom.breaks() == BreakClass.IDEOGRAPH ? 1 : 0;
      glyphs += atom.codes().length();
    }
    boolean chinese = ideographs * 2 > line.size();
    return chinese && slack > 0 && slack <= 3000 && glyphs > 1 ? (double) slack / (glyphs - 1) : 0;
  }

  private static List<Atom> trimmed(List<Atom> line) {
    int end = line.size();
    while (end > 0 && line.get(end - 1).space() && line.get(end - 1).actual() == null) {
      end--;
    }
    return new ArrayList<>(line.subList(0, end));
  }
}
