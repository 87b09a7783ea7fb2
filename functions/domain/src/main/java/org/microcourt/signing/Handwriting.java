package org.microcourt.signing;

import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// 手写签名: how somebody wrote a name on a pad of `width` and `height`. A stroke is a flat list of
/// whole numbers, three for each point: x, y (downwards), and the milliseconds since the first
/// point of all.
///
/// It is how a signature looks and no more (电子签名法 art. 13): what binds is the act of signing one
/// document by its hash after a fresh proof of identity.
public record Handwriting(int width, int height, List<List<Integer>> strokes) {
  /// The sides of a pad that is believed.
  public static final int LEAST_SIDE = 50;

  /// The sides of a pad that is believed.
  public static final int MOST_SIDE = 2_048;

  /// The strokes of one signature.
  public static final int MOST_STROKES = 100;

  /// The points of all its strokes: in their longest form they take 17,000 bytes, so that the entry
  /// fits a frame and a page.
  public static final int MOST_POINTS = 1_000;

  /// How long writing takes, in milliseconds.
  public static final int MOST_TIME = 120_000;

  private static final int LEAST_POINTS = 5;

  /// Smaller in both directions than this part of the pad's shorter side, it is a dot.
  private static final int DOT = 10;

  private static final int NUMBERS = 3;

  public Handwriting {
    strokes = strokes.stream().map(List::copyOf).toList();
  }

  /// Whether it can be a signature: on its pad, one point after the other, not too much of it, and
  /// more than a dot.
  public boolean isFit() {
    return isSide(width)
        && isSide(height)
        && !strokes.isEmpty()
        && strokes.size() <= MOST_STROKES
        && strokes.stream().allMatch(Handwriting::hasWholePoints)
        && points() >= LEAST_POINTS
        && points() <= MOST_POINTS
        && isOnPad()
        && isInOrder()
        && isMoreThanADot();
  }

  private static boolean isSide(int side) {
    return side >= LEAST_SIDE && side <= MOST_SIDE;
  }

  private static boolean hasWholePoints(List<Integer> stroke) {
    return !stroke.isEmpty() && stroke.size() % NUMBERS == 0;
  }

  private int points() {
    return strokes.stream().mapToInt(stroke -> stroke.size() / NUMBERS).sum();
  }

  private boolean isOnPad() {
    return numbers(0).max() <= width
        && numbers(1).max() <= height
        && numbers(0).min() >= 0
        && numbers(1).min() >= 0;
  }

  private boolean isInOrder() {
    int last = 0;
    for (List<Integer> stroke : strokes) {
      for (int i = 2; i < stroke.size(); i += NUMBERS) {
        if (stroke.get(i) < last || stroke.get(i) > MOST_TIME) {
          return false;
        }
        last = stroke.get(i);
      }
    }
    return true;
  }

  private boolean isMoreThanADot() {
    int least = Math.min(width, height) / DOT;
    return numbers(0).max() - numbers(0).min() >= least
        || numbers(1).max() - numbers(1).min() >= least;
  }

  private Span numbers(int of) {
    int min = Integer.MAX_VALUE;
    int max = Integer.MIN_VALUE;
    for (List<Integer> stroke : strokes) {
      for (int i = of; i < stroke.size(); i += NUMBERS) {
        min = Math.min(min, stroke.get(i));
        max = Math.max(max, stroke.get(i));
      }
    }
    return new Span(min, max);
  }

  private record Span(int min, int max) {}

  /// `{"width","height","strokes"}`
  public Json.Obj toJson() {
    return Json.obj(
        "width", width, "height", height, "strokes", strokes.stream().map(Json::arr).toList());
  }

  /// Reads what `toJson` writes.
  public static Handwriting fromJson(Json.Obj json) {
    return new Handwriting(
        Math.toIntExact(json.requireLong("width")),
        Math.toIntExact(json.requireLong("height")),
        json.array("strokes").stream().map(Handwriting::stroke).toList());
  }

  private static List<Integer> stroke(Json stroke) {
    if (stroke instanceof Json.Arr(List<Json> items)) {
      return items.stream().map(Handwriting::number).toList();
    }
    throw new JsonException("strokes", "must be lists of whole numbers");
  }

  private static int number(Json item) {
    if (item instanceof Json.Num number) {
      return Math.toIntExact(number.asLong("strokes"));
    }
    throw new JsonException("strokes", "must be lists of whole numbers");
  }
}
