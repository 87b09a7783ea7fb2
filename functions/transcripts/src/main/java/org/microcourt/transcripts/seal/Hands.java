package org.microcourt.transcripts.seal;

import java.util.ArrayList;
import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.typeset.Strokes;

/// The handwriting on a signature page as numbers, x and y in turn, so that the page can be drawn
/// again. When each point was written stays in the record, with the entry that only its writer
/// sees.
public final class Hands {
  private Hands() {}

  /// One list of strokes for each who signed; an empty one where nothing was written.
  static Json.Arr toJson(List<Signatory> signatories) {
    return Json.arr(
        signatories.stream()
            .map(one -> Json.arr(one.strokes().lines().stream().map(Hands::line).toList()))
            .toList());
  }

  private static Json line(List<Strokes.Point> points) {
    List<Long> numbers = new ArrayList<>();
    for (Strokes.Point point : points) {
      numbers.add(Math.round(point.x()));
      numbers.add(Math.round(point.y()));
    }
    return Json.arr(numbers);
  }

  /// Reads them.
  ///
  /// @throws JsonException if they are something else
  public static List<Strokes> of(Json hands) {
    return items(hands).stream()
        .map(one -> new Strokes(items(one).stream().map(Hands::points).toList()))
        .toList();
  }

  private static List<Strokes.Point> points(Json line) {
    List<Json> numbers = items(line);
    List<Strokes.Point> points = new ArrayList<>();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      points.add(new Strokes.Point(number(numbers.get(i)), number(numbers.get(i + 1))));
    }
    return points;
  }

  private static List<Json> items(Json json) {
    if (json instanceof Json.Arr(List<Json> items)) {
      return items;
    }
    throw new JsonException("hands", "must be lists of strokes");
  }

  private static long number(Json json) {
    if (json instanceof Json.Num number) {
      return number.asLong("hands");
    }
    throw new JsonException("hands", "must be whole numbers");
  }
}
