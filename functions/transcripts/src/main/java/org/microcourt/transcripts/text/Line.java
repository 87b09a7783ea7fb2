package org.microcourt.transcripts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Strokes;

/// A block of a transcript as its words: what kind it is, and its fields. What is drawn (strokes,
/// pictures) is no word and gets lost.
public record Line(Kind kind, List<String> fields) {
  /// What stands for handwriting.
  private static final String SIGNED = "（签名图样未载入本副本）";

  /// The kinds of blocks.
  public enum Kind {
    TITLE(2),
    HEADING(1),
    SECTION(3),
    FIELD(2),
    PARAGRAPH(1),
    DAY(1),
    UTTERANCE(4),
    EVENT(3),
    ROW(2),
    HEAD(2),
    SIGNED(2),
    SMALL(1),
    FRAME(6);

    private final int least;

    Kind(int least) {
      this.least = least;
    }
  }

  /// @throws IllegalArgumentException if the kind has other fields
  public Line {
    fields = List.copyOf(fields);
    boolean isRow = kind == Kind.ROW || kind == Kind.HEAD;
    if (fields.size() < kind.least || (!isRow && fields.size() > kind.least)) {
      throw new IllegalArgumentException("a line of other fields");
    }
  }

  /// The words of a block.
  static Line of(Block block) {
    return switch (block) {
      case Block.Title(String court, String title) -> line(Kind.TITLE, court, title);
      case Block.Heading(String text) -> line(Kind.HEADING, text);
      case Block.Section(long number, String time, String text) ->
          line(Kind.SECTION, String.valueOf(number), time, text);
      case Block.Field(String label, String value) -> line(Kind.FIELD, label, value);
      case Block.Paragraph(String text) -> line(Kind.PARAGRAPH, text);
      case Block.Day(String text) -> line(Kind.DAY, text);
      case Block.Utterance(long number, String time, String speaker, String text) ->
          line(Kind.UTTERANCE, String.valueOf(number), time, speaker, text);
      case Block.Event(long number, String time, String text) ->
          line(Kind.EVENT, String.valueOf(number), time, text);
      case Block.Row row -> row(row);
      case Block.Handwriting(String label, String note, Strokes _) ->
          line(Kind.SIGNED, label, note);
      case Block.SmallPrint(String text) -> line(Kind.SMALL, text);
      case Block.Picture picture -> line(Kind.SMALL, picture.text());
    };
  }

  private static Line line(Kind kind, String... fields) {
    return new Line(kind, List.of(fields));
  }

  private static Line row(Block.Row row) {
    String widths = row.widths().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return new Line(
        row.head() ? Kind.HEAD : Kind.ROW,
        Stream.concat(Stream.of(widths), row.cells().stream()).toList());
  }

  /// The entry that it prints; 0 for none.
  public long entry() {
    return switch (kind) {
      case SECTION, UTTERANCE, EVENT -> Long.parseLong(fields.getFirst());
      default -> 0;
    };
  }

  /// How many of its fields come first that are no words of anybody.
  int fixed() {
    return switch (kind) {
      case SECTION, EVENT, UTTERANCE -> 2;
      case ROW, HEAD -> 1;
      default -> 0;
    };
  }

  /// Blocks that print it.
  ///
  /// @throws IllegalArgumentException if a number in it is none
  List<Block> blocks() {
    String first = fields.getFirst();
    String last = fields.getLast();
    return switch (kind) {
      case TITLE -> List.of(new Block.Title(first, last));
      case HEADING -> List.of(new Block.Heading(first));
      case SECTION -> List.of(new Block.Section(entry(), fields.get(1), last));
      case FIELD -> List.of(new Block.Field(first, last));
      case PARAGRAPH -> List.of(new Block.Paragraph(first));
      case DAY -> List.of(new Block.Day(first));
      case UTTERANCE -> List.of(new Block.Utterance(entry(), fields.get(1), fields.get(2), last));
      case EVENT -> List.of(new Block.Event(entry(), fields.get(1), last));
      case ROW, HEAD -> List.of(row());
      case SIGNED -> List.of(new Block.Field(first, SIGNED), new Block.SmallPrint(last));
      case SMALL -> List.of(new Block.SmallPrint(first));
      case FRAME -> List.of();
    };
  }

  private Block row() {
    List<Integer> widths = new ArrayList<>();
    for (String width : fields.getFirst().split(" ", -1)) {
      widths.add(Integer.parseInt(width));
    }
    List<String> cells = fields.subList(1, fields.size());
    if (widths.size() != cells.size() || widths.stream().anyMatch(w -> w < 1 || w > 100)) {
      throw new IllegalArgumentException("a row of other cells");
    }
    return new Block.Row(cells, widths, kind == Kind.HEAD);
  }

  /// As it stands in the text.
  String name() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
