package org.microcourt.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// 记录: one line of a courtroom's record.
///
/// `by` is a participant's id, or `system:` and the part of the court that acted; `id` is the
/// sender's `device:sequence`. The leaf is the SHA-256 of the canonical JSON of all but leaf and
/// chain; the random `salt` keeps a hidden entry's leaf from being guessed.
public record Entry(
    String courtroom,
    long seq,
    Instant at,
    String by,
    Optional<String> id,
    Audience audience,
    Act act,
    String salt,
    Hash leaf,
    Hash chain) {

  /// The entry that follows `head` (its sequence, time and chain) with this content.
  public static Entry next(Head head, Content content, Instant now, String salt) {
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    at = at.isBefore(head.at()) ? head.at() : at;
    Entry open =
        new Entry(
            head.courtroom(),
            head.seq() + 1,
            at,
            content.by(),
            content.id(),
            content.audience(),
            content.act(),
            salt,
            Hash.ZERO,
            Hash.ZERO);
    Hash leaf = open.computeLeaf();
    return new Entry(
        open.courtroom,
        open.seq,
        at,
        open.by,
        open.id,
        open.audience,
        open.act,
        salt,
        leaf,
        head.chain().then(leaf));
  }

  /// The end of a record as known: what the next entry builds on.
  public record Head(String courtroom, long seq, Instant at, Hash chain) {}

  /// What a decision gives to an entry.
  public record Content(String by, Optional<String> id, Audience audience, Act act) {}

  /// All members; hashes as hex digits.
  public Json.Obj toJson() {
    return preimage().with("leaf", leaf.hex()).with("chain", chain.hex());
  }

  /// What a reader outside the audience gets: enough to check the chain.
  public Json.Obj sealed() {
    return Json.obj("courtroom", courtroom, "seq", seq, "leaf", leaf.hex(), "chain", chain.hex());
  }

  /// Whether the leaf is the one of this content.
  public boolean intact() {
    return computeLeaf().equals(leaf);
  }

  /// Reads what `toJson` writes.
  public static Entry fromJson(Json.Obj json) {
    return new Entry(
        json.requireString("courtroom"),
        json.requireLong("seq"),
        Instants.parse(json.requireString("at"), "at"),
        json.requireString("by"),
        json.string("id"),
        Audience.parse(json.requireString("audience")),
        Act.of(json.requireString("kind"), json.requireObject("body")),
        json.requireString("salt"),
        Hash.fromHex(json.requireString("leaf")),
        Hash.fromHex(json.requireString("chain")));
  }

  private Hash computeLeaf() {
    return Hash.sha256(preimage().canonicalBytes());
  }

  private Json.Obj preimage() {
    return Json.obj(
        "courtroom", courtroom,
        "seq", seq,
        "at", at,
        "by", by,
        "id", id,
        "audience", audience.text(),
        "kind", act.kind(),
        "body", act.body(),
        "salt", salt);
  }
}
