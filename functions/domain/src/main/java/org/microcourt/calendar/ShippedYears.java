package org.microcourt.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.microcourt.json.Json;

/// The years in the software itself, `2024.json` to `2027.json` beside this class.
final class ShippedYears {
  private static final int FIRST = 2024;
  private static final int LAST = 2027;

  private ShippedYears() {}

  static List<Json.Obj> read() {
    return IntStream.rangeClosed(FIRST, LAST).mapToObj(ShippedYears::read).toList();
  }

  static Json.Obj read(int year) {
    try (InputStream in = ShippedYears.class.getResourceAsStream(year + ".json")) {
      if (in == null) {
        throw new IllegalStateException("no calendar of " + year + " among the resources");
      }
      return Json.parseObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
