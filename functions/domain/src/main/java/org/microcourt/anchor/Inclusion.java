package org.microcourt.anchor;

import java.util.ArrayList;
import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// That a courtroom's head is in the tree of an hour, for those who take part in it.
///
/// @param index of the leaf
/// @param path from the leaf to the root, from below
public record Inclusion(AnchorHour hour, Head head, long index, List<Hash> path) {
  public Inclusion {
    path = List.copyOf(path);
  }

  /// Whether this anchor shows it.
  public boolean isShownBy(Anchor.Statement anchor) {
    return anchor.hour().equals(hour)
        && MerkleTree.leads(head.leaf(), index, anchor.count(), path, anchor.root());
  }

  /// Reads what `toJson` gives, of this courtroom.
  public static Inclusion fromJson(String courtroom, Json.Obj json) {
    List<Hash> path = new ArrayList<>();
    json.strings("path").forEach(hex -> path.add(Hash.fromHex(hex)));
    return new Inclusion(
        AnchorHour.parse(json.requireString("hour")),
        new Head(courtroom, json.requireLong("seq"), Hash.fromHex(json.requireString("chain"))),
        json.requireLong("index"),
        path);
  }

  /// `{"hour","seq","chain","index","path"}`
  public Json.Obj toJson() {
    return Json.obj("hour", hour.text())
        .and(head.toJson())
        .and(Json.obj("index", index, "path", path.stream().map(Hash::hex).toList()));
  }
}
