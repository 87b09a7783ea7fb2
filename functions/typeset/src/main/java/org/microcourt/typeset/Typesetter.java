package org.microcourt.typeset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.microcourt.typeset.ContentStream.Place;
import org.microcourt.typeset.PageFlow.Shape;

/// Sets blocks into one PDF document, page by page, and writes it. The bytes depend on the frame
/// and the blocks only. For one document and one thread; holds the fonts' lock until closed.
public final class Typesetter implements AutoCloseable {

  private static final double SIZE = 12;
  private static final double LEADING = 20;
  private static final Shape BODY = new Shape(SIZE, LEADING, 0, 2 * SIZE, 0);
  private static final Shape INDENTED = new Shape(SIZE, LEADING, 2 * SIZE, 0, 0);
  private static final Shape FURTHER = new Shape(SIZE, LEADING, 2 * SIZE, 2 * SIZE, 0);
  private static final Shape COURT = new Shape(18, 28, 0, 0, 0);
  private static final Shape TITLE = new Shape(22, 36, 0, 0, 0);
  private static final Shape HEADING = new Shape(13, 24, 0, 0, 0);
  private static final Shape DAY = new Shape(10, 18, 0, 0, 0.35);
  private static final Shape SMALL = new Shape(9, 14, 0, 0, 0.2);
  private static final Shape CELL = new Shape(9, 13, 0, 0, 0);
  private static final double NOTE = 7;
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private final Typefaces faces;
  private final Frame frame;
  private final Atoms atoms;
  private final PdfFile file;
  private final PageFlow flow;
  private final String series;

  public Typesetter(Typefaces faces, Frame frame) {
    this(faces, frame, new PdfFile(frame), "");
  }

  private Typesetter(Typefaces faces, Frame frame, PdfFile file, String series) {
    this.faces = faces;
    this.frame = frame;
    this.series = series;
    this.atoms = new Atoms(faces);
    this.file = file;
    this.flow = new PageFlow(content -> file.page(content.bytes()));
    faces.lock.lock();
  }

  /// Sets pages to be put behind those of a document, which the caller writes and closes; they are
  /// counted by themselves, under the name of their series.
  public static Typesetter behind(
      PDDocument document, Typefaces faces, Frame frame, String series) {
    return new Typesetter(faces, frame, PdfFile.of(frame, document), series + "　");
  }

  /// Sets one block below the last.
  public void add(Block block) {
    switch (block) {
      case Block.Title(String court, String title) -> title(court, title);
      case Block.Heading(String text) -> heading(text, "");
      case Block.Section(long number, String time, String text) ->
          heading(text, number + "  " + time);
      case Block.Field(String label, String value) -> field(label, value);
      case Block.Paragraph(String text) -> paragraphs(List.of(), text, INDENTED, INDENTED);
      case Block.Day(String text) -> {
        flow.skip(4);
        flow.reserve(DAY.leading() + LEADING);
        flow.centred(regular(text), DAY);
      }
      case Block.Utterance(long number, String time, String speaker, String text) -> {
        flow.margin(regular(number + "  " + time), NOTE, LEADING);
        paragraphs(bold(speaker + "："), text, BODY, FURTHER);
        flow.skip(3);
      }
      case Block.Event(long number, String time, String text) -> {
        flow.margin(regular(number + "  " + time), NOTE, LEADING);
        paragraphs(List.of(), "（" + text + "）", BODY, FURTHER);
        flow.skip(3);
      }
      case Block.Row row -> row(row);
      case Block.Picture(String text, Optional<Jpeg> picture, String otherwise) ->
          picture.ifPresentOrElse(
              jpeg -> flow.picture(framed(jpeg), regular(text), SMALL),
              () -> paragraphs(List.of(), text + otherwise, SMALL, SMALL));
      case Block.Handwriting(String label, String note, Strokes strokes) -> {
        flow.handwriting(bold(label), strokes, SIZE);
        paragraphs(List.of(), note, SMALL, SMALL);
        flow.skip(6);
      }
      case Block.SmallPrint(String text) -> paragraphs(List.of(), text, SMALL, SMALL);
    }
  }

  /// Completes the document and writes it; nothing can be added afterwards.
  ///
  /// @return the number of pages
  public int write(OutputStream out) {
    int pages = finish();
    try {
      file.write(atoms.fonts(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("the document cannot be written", e);
    }
    return pages;
  }

  /// Puts the pages behind those of the document; nothing can be added afterwards.
  ///
  /// @return how many there are
  public int append() {
    int pages = finish();
    try {
      file.append(atoms.fonts());
    } catch (IOException e) {
      throw new UncheckedIOException("the pages cannot be added", e);
    }
    return pages;
  }

  private int finish() {
    flow.finish();
    int pages = file.pages();
    for (int i = 0; i < pages; i++) {
      file.furniture(i, furniture(i + 1, pages));
    }
    return pages;
  }

  @Override
  public void close() {
    try {
      file.close();
    } finally {
      faces.lock.unlock();
    }
  }

  /// Fitted into the frame for pictures, and never larger than 320 pixels would be.
  private PageFlow.Framed framed(Jpeg jpeg) {
    double scale =
        Math.min(
            PageFlow.FRAME_WIDTH / Math.max(320, jpeg.width()),
            PageFlow.FRAME_HEIGHT / jpeg.height());
    return new PageFlow.Framed(file.picture(jpeg), jpeg.width() * scale, jpeg.height() * scale);
  }

  private void title(String court, String title) {
    flow.skip(6);
    flow.centred(bold(court), COURT);
    flow.centred(bold(title), TITLE);
    flow.skip(14);
  }

  private void heading(String text, String note) {
    flow.skip(8);
    flow.reserve(HEADING.leading() + 2 * LEADING);
    file.bookmark(text, flow.page(), flow.position());
    flow.margin(regular(note), NOTE, HEADING.leading());
    flow.paragraph(bold(text), HEADING);
    flow.skip(2);
  }

  private void field(String label, String value) {
    List<Atom> head = bold(label + "：");
    double indent = Math.min(PageFlow.width(head) * SIZE / 1000, 8 * SIZE);
    Shape hanging = new Shape(SIZE, LEADING, 0, indent, 0);
    Shape further = new Shape(SIZE, LEADING, indent, indent, 0);
    paragraphs(head, value, hanging, further);
  }

  /// Sets a text of any number of lines; `head` comes before the first of them.
  private void paragraphs(List<Atom> head, String text, Shape first, Shape further) {
    Shape shape = first;
    List<Atom> start = head;
    for (String line : isOneLine(text) ? new String[] {text} : LINE_END.split(text, -1)) {
      List<Atom> paragraph = new ArrayList<>(start);
      paragraph.addAll(regular(line));
      flow.paragraph(paragraph, shape);
      shape = further;
      start = List.of();
    }
  }

  /// Nearly every text is; the pattern would look at each character with care.
  private static boolean isOneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit == '\u0085' || unit == '\u2028' || unit == '\u2029') {
        return false;
      }
    }
    return true;
  }

  private void row(Block.Row row) {
    List<List<Atom>> cells =
        row.cells().stream().map(text -> row.head() ? bold(text) : regular(text)).toList();
    flow.row(cells, row.widths(), CELL);
  }

  private byte[] furniture(int page, int pages) {
    ContentStream content = new ContentStream();
    double right = PageFlow.LEFT + PageFlow.MEASURE;
    double top = PageFlow.HEIGHT - 54;
    content.text(regular(frame.headerLeft()), new Place(PageFlow.LEFT, top, 9, 0.2, 0));
    rightAligned(content, regular(frame.headerRight()), right, top);
    content.rule(PageFlow.LEFT, top - 6, PageFlow.MEASURE);
    double bottom = 40;
    List<Atom> count = regular(series + "第 " + page + " 页　共 " + pages + " 页");
    double middle = PageFlow.LEFT + (PageFlow.MEASURE - PageFlow.width(count) * 9 / 1000.0) / 2;
    content.text(count, new Place(middle, bottom, 9, 0.2, 0));
    rightAligned(content, regular(frame.footerRight()), right, bottom);
    return content.bytes();
  }

  private static void rightAligned(ContentStream content, List<Atom> text, double x, double y) {
    double left = x - PageFlow.width(text) * 9 / 1000.0;
    content.text(text, new Place(left, y, 9, 0.2, 0));
  }

  private List<Atom> regular(String text) {
    return atoms.of(text, Weight.REGULAR);
  }

  private List<Atom> bold(String text) {
    return atoms.of(text, Weight.BOLD);
  }
}
