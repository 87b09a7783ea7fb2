package org.microcourt.casefile.pdf;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.microcourt.typeset.Lettering;

/// Letters the value of a form field into its place, in the typeface of the house: the words are
/// the field's, their look is not. They are made smaller to fit, and cut where that is not enough.
final class FieldLines {
  private static final double USUAL = 12;
  private static final double SMALLEST = 4;
  private static final double PADDING = 2;
  private static final double LEADING = 1.25;

  /// How much of its size a line of Chinese stands above its base line.
  private static final double RAISED = 0.35;

  private final Lettering lettering;
  private final FieldValue value;
  private final double width;
  private final double height;

  private FieldLines(Lettering lettering, FieldValue value) {
    this.lettering = lettering;
    this.value = value;
    boolean upright = value.turned() % 180 == 0;
    this.width = upright ? value.place().width() : value.place().height();
    this.height = upright ? value.place().height() : value.place().width();
  }

  /// The operators that write it, in the space of its page.
  static byte[] of(FieldValue value, Lettering lettering) {
    FieldLines lines = new FieldLines(lettering, value);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(Place.operator(lines.turn()).getBytes(StandardCharsets.US_ASCII));
    lines.write(content);
    return content.toByteArray();
  }

  private AffineTransform turn() {
    Box place = value.place();
    return switch (value.turned()) {
      case 90 -> new AffineTransform(0, 1, -1, 0, place.right(), place.bottom());
      case 180 -> new AffineTransform(-1, 0, 0, -1, place.right(), place.top());
      case 270 -> new AffineTransform(0, -1, 1, 0, place.left(), place.top());
      default -> AffineTransform.getTranslateInstance(place.left(), place.bottom());
    };
  }

  private void write(ByteArrayOutputStream content) {
    double size = value.size() > 0 ? Math.max(value.size(), SMALLEST) : Math.min(USUAL, height);
    List<String> lines = lines(size);
    while (size > SMALLEST && !fits(lines, size)) {
      size = Math.max(SMALLEST, size * 0.9);
      lines = lines(size);
    }
    double y = height / 2 - RAISED * size;
    if (value.lines()) {
      y = height - PADDING - size;
    }
    for (String line : lines) {
      String shown = lettering.fitted(line, size, width - 2 * PADDING);
      double free = width - 2 * PADDING - lettering.width(shown, size);
      double x = PADDING + Math.max(0, free) * value.aligned() / 2;
      content.writeBytes(lettering.line(shown, x, y, size));
      y -= LEADING * size;
      if (y < 0) {
        return;
      }
    }
  }

  private boolean fits(List<String> lines, double size) {
    return value.lines()
        ? lines.size() * LEADING * size + 2 * PADDING <= height
        : size <= height && lettering.width(lines.getFirst(), size) <= width - 2 * PADDING;
  }

  private List<String> lines(double size) {
    if (!value.lines()) {
      return List.of(value.text().replaceAll("\\p{Cntrl}+", " "));
    }
    List<String> lines = new ArrayList<>();
    value.text().lines().forEach(line -> wrap(line.replaceAll("\\p{Cntrl}", " "), size, lines));
    return lines;
  }

  /// Between any two characters, as Chinese may be.
  private void wrap(String text, double size, List<String> lines) {
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (int code : text.codePoints().toArray()) {
      String next = Character.toString(code);
      double wide = lettering.width(next, size);
      if (!line.isEmpty() && used + wide > width - 2 * PADDING) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(next);
      used += wide;
    }
    lines.add(line.toString());
  }
}
