package org.microcourt.casefile.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.microcourt.casefile.pdf.Decoration;
import org.microcourt.casefile.pdf.Sheet;
import org.microcourt.typeset.Lettering;

/// What stands below each page: whose page it is, and its number in the volume.
///
/// @param title of the document
/// @param first the number in the volume of its first page
record Foot(String title, int first) implements Decoration {
  private static final double FREE = 26;
  private static final double EDGE = 24;
  private static final double BASE = 9;
  private static final double SIZE = 9;

  /// A receipt of a till is not made as large as a plan, nor a plan as small as a page.
  static final Sheet SHEET = new Sheet(400, 2_400, FREE, 300);

  @Override
  public byte[] on(Lettering lettering, On page) {
    String number = "卷内第 " + (first + page.number() - 1) + " 页";
    double length = lettering.width(number, SIZE);
    double right = page.width() - EDGE - length;
    String own = "（第 " + page.number() + " 页）";
    double room = right - 2 * EDGE - lettering.width(own, SIZE);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(rule(page.width()));
    content.writeBytes(lettering.line(number, right, BASE, SIZE));
    String left = lettering.fitted(title, SIZE, Math.max(0, room)) + own;
    content.writeBytes(lettering.line(left, EDGE, BASE, SIZE));
    return content.toByteArray();
  }

  private static byte[] rule(double width) {
    return String.format(
            Locale.ROOT, "0.5 w 0.6 G %.2f %.2f m %.2f %.2f l S%n", EDGE, 20.0, width - EDGE, 20.0)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
