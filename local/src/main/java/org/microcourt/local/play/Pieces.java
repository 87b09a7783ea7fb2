package org.microcourt.local.play;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.microcourt.decision.Limits;
import org.microcourt.json.Json;

/// Parts a text that is too long for one message, after a sentence where one ends in time.
final class Pieces {
  private static final String ENDS = ".!?。！？；;\n";

  private Pieces() {}

  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (!fits(rest)) {
      int end = end(rest, longest(rest));
      pieces.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    pieces.add(rest);
    return pieces;
  }

  private static boolean fits(String text) {
    return text.length() <= Limits.TEXT
        && Json.of(text).text().getBytes(StandardCharsets.UTF_8).length <= Limits.TEXT_BYTES;
  }

  private static int longest(String text) {
    int end = Math.min(text.length(), Limits.TEXT);
    while (!fits(text.substring(0, end))) {
      end -= Math.max(1, end / 10);
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static int end(String text, int most) {
    for (int i = most; i > most / 2; i--) {
      if (ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return most;
  }
}
