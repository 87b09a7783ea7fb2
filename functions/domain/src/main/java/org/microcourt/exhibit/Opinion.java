package org.microcourt.exhibit;

import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;

/// 质证意见: a party's view of an exhibit's authenticity, legality and relevance, what it says to its
/// probative force, its reasons, and the places that it points at; `differs` objects that the file
/// differs from the original (OLR art. 12).
public record Opinion(
    View authenticity,
    View legality,
    View relevance,
    Optional<String> force,
    String reasons,
    boolean differs,
    List<Point> points) {

  /// A comment on a place: a page with a region in thousandths of its width and height, or a second
  /// of a recording.
  public record Point(
      Optional<Long> page, Optional<Region> region, Optional<Long> second, String text) {
    Json.Obj toJson() {
      return Json.obj(
          "page", page, "region", region.map(Region::toJson), "second", second, "text", text);
    }

    static Point fromJson(Json.Obj json) {
      return new Point(
          json.integer("page"),
          json.object("region").map(Region::fromJson),
          json.integer("second"),
          json.requireString("text"));
    }
  }

  /// From the upper left corner, in thousandths.
  public record Region(int x, int y, int width, int height) {
    private static final int WHOLE = 1_000;

    /// Whether it lies on the page.
    public boolean isOnPage() {
      return x >= 0
          && y >= 0
          && width > 0
          && height > 0
          && x + width <= WHOLE
          && y + height <= WHOLE;
    }

    Json.Obj toJson() {
      return Json.obj("x", x, "y", y, "width", width, "height", height);
    }

    static Region fromJson(Json.Obj json) {
      return new Region(
          Math.toIntExact(json.requireLong("x")),
          Math.toIntExact(json.requireLong("y")),
          Math.toIntExact(json.requireLong("width")),
          Math.toIntExact(json.requireLong("height")));
    }
  }

  public Opinion {
    points = List.copyOf(points);
  }

  /// Whether it disputes a property.
  public boolean disputes() {
    return authenticity == View.DISPUTED || legality == View.DISPUTED || relevance == View.DISPUTED;
  }

  /// All members; false and empty are left out.
  public Json.Obj toJson() {
    return Json.obj(
        "authenticity", authenticity,
        "legality", legality,
        "relevance", relevance,
        "force", force,
        "reasons", reasons,
        "differs", differs ? true : Optional.empty(),
        "points",
            points.isEmpty() ? Optional.empty() : points.stream().map(Point::toJson).toList());
  }

  /// Reads what `toJson` writes.
  public static Opinion fromJson(Json.Obj json) {
    return new Opinion(
        View.parse(json.requireString("authenticity"), "authenticity"),
        View.parse(json.requireString("legality"), "legality"),
        View.parse(json.requireString("relevance"), "relevance"),
        json.string("force"),
        json.requireString("reasons"),
        json.bool("differs", false),
        json.objects("points").stream().map(Point::fromJson).toList());
  }
}
