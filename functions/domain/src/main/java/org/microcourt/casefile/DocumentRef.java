package org.microcourt.casefile;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.Media;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// A line of the case file's catalogue.
///
/// `number` counts from 1 within the case; `size` is in bytes; `key` is where the object store has
/// the bytes whose SHA-256 is `sha256`.
public record DocumentRef(
    int number,
    String title,
    String category,
    Volume volume,
    int pages,
    long size,
    Hash sha256,
    String contentType,
    String key,
    Optional<String> session) {

  private static final Set<Media.Kind> COPIED = EnumSet.of(Media.Kind.IMAGE, Media.Kind.PDF);

  /// 正卷, 副卷: what parties may read, and what only the court may.
  public enum Volume {
    MAIN,
    SECRET
  }

  /// Whether it is looked at in copies that bear the reader's name (R-WATERMARK): what has pages or
  /// is a picture. Everything else is looked at itself.
  public boolean isCopied() {
    return FileType.of(contentType).map(FileType::kind).filter(COPIED::contains).isPresent();
  }

  /// Under another number.
  public DocumentRef numbered(int next) {
    return new DocumentRef(
        next, title, category, volume, pages, size, sha256, contentType, key, session);
  }

  /// All members.
  public Json.Obj toJson() {
    return Json.obj(
        "number", number,
        "title", title,
        "category", category,
        "volume", volume,
        "pages", pages,
        "size", size,
        "sha256", sha256.hex(),
        "contentType", contentType,
        "key", key,
        "session", session);
  }

  /// Reads what `toJson` writes.
  public static DocumentRef fromJson(Json.Obj json) {
    return new DocumentRef(
        Math.toIntExact(json.requireLong("number")),
        json.requireString("title"),
        json.requireString("category"),
        Volume.valueOf(json.requireString("volume")),
        Math.toIntExact(json.requireLong("pages")),
        json.requireLong("size"),
        Hash.fromHex(json.requireString("sha256")),
        json.requireString("contentType"),
        json.requireString("key"),
        json.string("session"));
  }
}
