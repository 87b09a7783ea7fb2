package org.microcourt.transcripts.text;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;

/// The text of a transcript as it is sealed: one sequence of code points. Each block is a line: its
/// kind and its fields, each with U+001F before it, and U+001E at the end. The first line is the
/// frame: what stands at the top and the foot of each page.
///
/// What no font draws is written by its number, as it is printed; so neither separators nor halves
/// of characters stand in the words.
public final class SealedText {
  private static final int FIELD = 0x1F;
  private static final int LINE = 0x1E;

  /// What is printed where something is hidden: always the same, however much it was.
  private static final String BAR = "▇▇▇";

  /// One that is in the words themselves is not to be taken for it.
  private static final int BAR_POINT = BAR.codePointAt(0);

  /// A field that may be hidden: where it begins and ends, and the line that it is in.
  public record Field(int from, int to, Line line) {}

  private final int[] points;

  private SealedText(int[] points) {
    this.points = points;
  }

  /// Gathers blocks.
  public static final class Builder {
    private final StringBuilder out = new StringBuilder();

    /// Adds the frame, which comes first.
    public Builder add(Frame frame) {
      return add(
          new Line(
              Line.Kind.FRAME,
              List.of(
                  frame.title(),
                  frame.headerLeft(),
                  frame.headerRight(),
                  frame.footerRight(),
                  frame.created().toString(),
                  frame.identity())));
    }

    /// Adds a block.
    public void add(Block block) {
      add(Line.of(block));
    }

    private Builder add(Line line) {
      out.append(line.name());
      for (String field : line.fields()) {
        out.append((char) FIELD);
        field.codePoints().forEach(this::add);
      }
      out.append((char) LINE);
      return this;
    }

    private void add(int point) {
      boolean isHalf = Character.getType(point) == Character.SURROGATE;
      if (point == FIELD || point == LINE || isHalf) {
        out.append("[U+%04X]".formatted(point));
      } else {
        out.appendCodePoint(point);
      }
    }

    /// What was gathered.
    public SealedText build() {
      return new SealedText(out.codePoints().toArray());
    }
  }

  /// The text of these code points, some of which may be hidden.
  public static SealedText of(int[] points) {
    return new SealedText(points.clone());
  }

  /// The text that these characters are.
  public static SealedText of(String text) {
    return new SealedText(text.codePoints().toArray());
  }

  /// Its code points.
  public int[] points() {
    return points.clone();
  }

  /// How many there are.
  public int length() {
    return points.length;
  }

  /// This text and another behind it.
  public SealedText and(SealedText behind) {
    int[] all = Arrays.copyOf(points, points.length + behind.points.length);
    System.arraycopy(behind.points, 0, all, points.length, behind.points.length);
    return new SealedText(all);
  }

  /// As characters; nothing of it may be hidden.
  @Override
  public String toString() {
    return new String(points, 0, points.length);
  }

  /// How many places are hidden.
  public int places() {
    int places = 0;
    for (int i = 0; i < points.length; i++) {
      boolean isHidden = points[i] == TextTree.HIDDEN;
      places += isHidden && (i == 0 || points[i - 1] != TextTree.HIDDEN) ? 1 : 0;
    }
    return places;
  }

  /// How many code points are hidden.
  public long hidden() {
    return Arrays.stream(points).filter(point -> point == TextTree.HIDDEN).count();
  }

  /// The fields that hold words.
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (int from = 0; from < points.length; ) {
      int end = next(LINE, from, points.length);
      Line line = line(from, end);
      int at = next(FIELD, from, end);
      for (int i = 0; at < end; i++) {
        int to = next(FIELD, at + 1, end);
        boolean isWord = line.kind() == Line.Kind.FRAME ? i < 3 : i >= line.fixed();
        if (isWord) {
          fields.add(new Field(at + 1, to, line));
        }
        at = to;
      }
      from = end + 1;
    }
    return fields;
  }

  /// The lines, with a bar for each hidden place.
  ///
  /// @throws IllegalArgumentException if they have not the form of a text
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int from = 0; from < points.length; ) {
      int end = next(LINE, from, points.length);
      if (end == points.length) {
        throw new IllegalArgumentException("the last line has no end");
      }
      lines.add(line(from, end));
      from = end + 1;
    }
    return lines;
  }

  /// The frame.
  ///
  /// @throws IllegalArgumentException if there is none
  public Frame frame() {
    Line line = lines().stream().findFirst().orElseThrow(IllegalArgumentException::new);
    if (line.kind() != Line.Kind.FRAME) {
      throw new IllegalArgumentException("there is no frame");
    }
    List<String> f = line.fields();
    try {
      ZonedDateTime created = ZonedDateTime.parse(f.get(4));
      return new Frame(f.get(0), f.get(1), f.get(2), f.get(3), created, f.get(5));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the frame has no time", e);
    }
  }

  /// The blocks that print it, with a bar for each hidden place.
  ///
  /// @throws IllegalArgumentException if they have not the form of a text
  public Stream<Block> blocks() {
    return lines().stream().flatMap(line -> line.blocks().stream());
  }

  private Line line(int from, int end) {
    int at = next(FIELD, from, end);
    String name = words(from, at);
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("a line of an unknown kind");
    }
    List<String> fields = new ArrayList<>();
    while (at < end) {
      int to = next(FIELD, at + 1, end);
      fields.add(words(at + 1, to));
      at = to;
    }
    return new Line(Line.Kind.valueOf(name.toUpperCase(Locale.ROOT)), fields);
  }

  private String words(int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (points[i] == BAR_POINT) {
        out.append("[U+%04X]".formatted(BAR_POINT));
      } else if (points[i] != TextTree.HIDDEN) {
        out.appendCodePoint(points[i]);
      } else if (i == from || points[i - 1] != TextTree.HIDDEN) {
        out.append(BAR);
      }
    }
    return out.toString();
  }

  private int next(int separator, int from, int end) {
    int at = from;
    while (at < end && points[at] != separator) {
      at++;
    }
    return at;
  }
}
