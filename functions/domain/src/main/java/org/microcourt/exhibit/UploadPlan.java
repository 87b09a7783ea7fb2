package org.microcourt.exhibit;

import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// A file that somebody is about to send: `id` is `u` and its ordinal within the courtroom; `name`
/// as the person's device has it, `size` in bytes, `sha256` of the bytes as the device read them.
/// `exhibit` for evidence; `answers` is the exhibit that it is counter-evidence to; `session` and
/// `caption` when it is sent into a conversation.
public record UploadPlan(
    String id,
    String name,
    long size,
    String contentType,
    Hash sha256,
    Category category,
    Optional<Described> exhibit,
    Optional<String> answers,
    Optional<String> session,
    Optional<String> caption) {
  /// The most bytes of a file: what the store copies in one go, and what the disk of the receiving
  /// holds.
  public static final long LARGEST = 5L << 30;

  /// All members.
  public Json.Obj toJson() {
    return Json.obj(
        "upload", id,
        "name", name,
        "size", size,
        "contentType", contentType,
        "sha256", sha256.hex(),
        "category", category,
        "exhibit", exhibit.map(Described::toJson),
        "answers", answers,
        "session", session,
        "caption", caption);
  }

  /// Reads what `toJson` writes.
  public static UploadPlan fromJson(Json.Obj json) {
    return new UploadPlan(
        json.requireString("upload"),
        json.requireString("name"),
        json.requireLong("size"),
        json.requireString("contentType"),
        Hash.fromHex(json.requireString("sha256")),
        Category.parse(json.requireString("category"), "category"),
        json.object("exhibit").map(Described::fromJson),
        json.string("answers"),
        json.string("session"),
        json.string("caption"));
  }
}
