package org.microcourt.signing;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// What somebody who is asked to sign a transcript said to it: in which entry and when, who signed,
/// with which handwriting, whether late. `again` is the entry by which a confirmation was renewed
/// after a correction was granted; it stands since the first one.
public record Response(
    Kind kind,
    String by,
    long seq,
    Instant at,
    Optional<Long> signature,
    boolean late,
    Optional<Long> again) {
  /// 确认签名, 拒绝签名.
  public enum Kind {
    CONFIRMED,
    REFUSED
  }

  /// A first one.
  public static Response of(
      Kind kind, String by, long seq, Instant at, Optional<Long> signature, boolean late) {
    return new Response(kind, by, seq, at, signature, late, Optional.empty());
  }

  /// Whether it confirms.
  public boolean confirms() {
    return kind == Kind.CONFIRMED;
  }

  /// The entry of the last look at the transcript.
  public long latest() {
    return again.orElse(seq);
  }

  /// Renewed in a later entry.
  public Response renewed(long later) {
    return new Response(kind, by, seq, at, signature, late, Optional.of(later));
  }

  /// `{"kind","by","seq","at","signature"?,"late"?,"again"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "kind", kind,
        "by", by,
        "seq", seq,
        "at", at,
        "signature", signature,
        "late", late ? true : Optional.empty(),
        "again", again);
  }

  /// Reads what `toJson` writes.
  public static Response fromJson(Json.Obj json) {
    return new Response(
        Kind.valueOf(json.requireString("kind")),
        json.requireString("by"),
        json.requireLong("seq"),
        Instants.parse(json.requireString("at"), "at"),
        json.integer("signature"),
        json.bool("late", false),
        json.integer("again"));
  }
}
