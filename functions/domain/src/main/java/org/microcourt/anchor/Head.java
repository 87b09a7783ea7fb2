package org.microcourt.anchor;

import java.nio.charset.StandardCharsets;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// How far a courtroom's record had got: an entry, and the chain after it.
public record Head(String courtroom, long seq, Hash chain) {
  private static final byte[] LEAF = {0};

  /// The leaf of the tree: SHA-256 of a zero byte and `<courtroom> <seq> <chain>`.
  public Hash leaf() {
    String text = courtroom + " " + seq + " " + chain.hex();
    return Hash.sha256(LEAF, text.getBytes(StandardCharsets.UTF_8));
  }

  /// `{"seq","chain"}`
  Json.Obj toJson() {
    return Json.obj("seq", seq, "chain", chain.hex());
  }
}
