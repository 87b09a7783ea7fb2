package org.microcourt.casefile.copies;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.microcourt.calendar.CourtTime;
import org.microcourt.casefile.pdf.Decoration;
import org.microcourt.typeset.Lettering;

/// Who looks at a copy, when, and in which case, again and again across it (R-WATERMARK): grey and
/// faint, so that the page can be read under it, and slanted, so that no line of it is hidden.
///
/// @param text on one line
public record Watermark(String text) implements Decoration {
  private static final double SLANT = Math.toRadians(25);
  private static final double GREY = 0.4;
  private static final Color FAINT = new Color(102, 102, 102, 84);
  private static final double LEAST = 6;
  private static final int PART = 34;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
          .withZone(CourtTime.ONLINE.zone());

  /// For a reader, at a time, in a case.
  public static Watermark of(String reader, Instant at, String caseNumber) {
    return new Watermark(reader + "　" + TIME.format(at) + "　" + caseNumber);
  }

  @Override
  public byte[] on(Lettering lettering, On page) {
    double size = size(page.width(), page.height());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ascii(content, "/W gs\n");
    for (AffineTransform place : places(lettering, page.width(), page.height())) {
      double[] m = new double[6];
      place.getMatrix(m);
      ascii(
          content,
          String.format(
              Locale.ROOT,
              "q %.4f %.4f %.4f %.4f %.2f %.2f cm ",
              m[0],
              m[1],
              m[2],
              m[3],
              m[4],
              m[5]));
      content.writeBytes(lettering.line(text, 0, 0, size, GREY));
      ascii(content, "Q\n");
    }
    return content.toByteArray();
  }

  /// Draws it into the pixels.
  void on(Lettering lettering, BufferedImage picture) {
    double size = size(picture.getWidth(), picture.getHeight());
    Path2D line = lettering.outline(text, size);
    Graphics2D canvas = picture.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(FAINT);
    for (AffineTransform place : places(lettering, picture.getWidth(), picture.getHeight())) {
      // In a picture y points down: turned about its middle line, it slants up as on paper.
      AffineTransform mirrored = new AffineTransform(1, 0, 0, -1, 0, picture.getHeight());
      mirrored.concatenate(place);
      mirrored.scale(1, -1);
      canvas.fill(mirrored.createTransformedShape(line));
    }
    canvas.dispose();
  }

  private static double size(double width, double height) {
    return Math.max(LEAST, Math.sqrt(width * height) / PART);
  }

  /// Where its lines begin, so that they cover all of a page; every other row is shifted.
  private List<AffineTransform> places(Lettering lettering, double width, double height) {
    double size = size(width, height);
    double step = lettering.width(text, size) + 3 * size;
    double apart = 6 * size;
    double reach = Math.hypot(width, height) / 2;
    List<AffineTransform> places = new ArrayList<>();
    int rows = (int) Math.ceil(reach / apart);
    int columns = (int) Math.ceil(reach / step) + 1;
    for (int row = -rows; row <= rows; row++) {
      for (int column = -columns; column <= columns; column++) {
        double x = column * step - (row % 2 == 0 ? 0 : step / 2);
        AffineTransform place = AffineTransform.getTranslateInstance(width / 2, height / 2);
        place.rotate(SLANT);
        place.translate(x, row * apart);
        if (touches(place, step, width, height)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private static boolean touches(AffineTransform place, double step, double width, double height) {
    return place
        .createTransformedShape(new Rectangle2D.Double(0, 0, step, 1))
        .intersects(0, 0, width, height);
  }

  private static void ascii(ByteArrayOutputStream out, String words) {
    out.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
  }
}
