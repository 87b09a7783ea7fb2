package org.microcourt.typeset;

import java.util.List;
import java.util.Optional;

/// One piece of a document, from top to bottom.
public sealed interface Block {

  /// The court's name and the document's title, centred.
  record Title(String court, String title) implements Block {}

  /// A section; also a bookmark.
  record Heading(String text) implements Block {}

  /// A section that began with an entry: a heading with entry number and time in the margin.
  record Section(long number, String time, String text) implements Block {}

  /// A label and its value, the value hanging beside the label.
  record Field(String label, String value) implements Block {}

  /// A plain paragraph, indented by two characters.
  record Paragraph(String text) implements Block {}

  /// The day on which the following lines were written.
  record Day(String text) implements Block {}

  /// What somebody said: entry number and time stand in the margin, the speaker hangs.
  record Utterance(long number, String time, String speaker, String text) implements Block {}

  /// What was done, in brackets; entry number and time stand in the margin.
  record Event(long number, String time, String text) implements Block {}

  /// A row of a table, `widths` in hundredths of the measure; a `head` row is bold. Cells break
  /// within themselves and run over pages.
  record Row(List<String> cells, List<Integer> widths, boolean head) implements Block {
    public Row {
      cells = List.copyOf(cells);
      widths = List.copyOf(widths);
    }
  }

  /// Small print beside a small picture; `otherwise` is added to it where there is no picture.
  record Picture(String text, Optional<Jpeg> picture, String otherwise) implements Block {}

  /// Somebody's handwriting over a line, with who it was and what was signed under it; without
  /// strokes the line stays empty.
  record Handwriting(String label, String note, Strokes strokes) implements Block {}

  /// Small print: values for machines, notes on the document itself.
  record SmallPrint(String text) implements Block {}
}
