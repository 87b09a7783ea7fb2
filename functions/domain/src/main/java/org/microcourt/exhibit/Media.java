package org.microcourt.exhibit;

import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.Names;
import org.microcourt.record.Hash;

/// What the receiving found a file to be: `contentType` by its bytes, `pages` (0 when it has none
/// or they were not counted), pixels (0 when it has none), the previews made of it, and a note for
/// people when something could not be shown.
public record Media(
    Kind kind,
    String contentType,
    int pages,
    int width,
    int height,
    long durationMillis,
    List<Preview> previews,
    Optional<String> note) {
  /// How a file is shown.
  public enum Kind {
    IMAGE,
    PDF,
    OFFICE,
    AUDIO,
    VIDEO,
    TEXT
  }

  /// A smaller picture of it, under its own key in the case-file bucket.
  ///
  /// @param sha256 of its bytes; records that are older than this member do not have it
  public record Preview(String key, int width, int height, Optional<Hash> sha256) {
    Json.Obj toJson() {
      return Json.obj(
          "key", key, "width", width, "height", height, "sha256", sha256.map(Hash::hex));
    }

    static Preview fromJson(Json.Obj json) {
      return new Preview(
          json.requireString("key"),
          Math.toIntExact(json.requireLong("width")),
          Math.toIntExact(json.requireLong("height")),
          json.string("sha256").map(Hash::fromHex));
    }
  }

  /// The key of the preview of a document under this key.
  public static String previewKey(String document) {
    return document + ".preview";
  }

  public Media {
    previews = List.copyOf(previews);
  }

  /// The same with other previews.
  public Media shownBy(List<Preview> others) {
    return new Media(kind, contentType, pages, width, height, durationMillis, others, note);
  }

  /// All members; zeros and empty lists are left out.
  public Json.Obj toJson() {
    return Json.obj(
        "kind",
        kind,
        "contentType",
        contentType,
        "pages",
        some(pages),
        "width",
        some(width),
        "height",
        some(height),
        "durationMillis",
        some(durationMillis),
        "previews",
        previews.isEmpty() ? Optional.empty() : previews.stream().map(Preview::toJson).toList(),
        "note",
        note);
  }

  private static Optional<Long> some(long number) {
    return number == 0 ? Optional.empty() : Optional.of(number);
  }

  /// Reads what `toJson` writes.
  public static Media fromJson(Json.Obj json) {
    return new Media(
        kind(json.requireString("kind")),
        json.requireString("contentType"),
        Math.toIntExact(json.integer("pages").orElse(0L)),
        Math.toIntExact(json.integer("width").orElse(0L)),
        Math.toIntExact(json.integer("height").orElse(0L)),
        json.integer("durationMillis").orElse(0L),
        json.objects("previews").stream().map(Preview::fromJson).toList(),
        json.string("note"));
  }

  private static Kind kind(String name) {
    return Names.parse(Kind.class, name, "kind", "must be a kind of media");
  }
}
