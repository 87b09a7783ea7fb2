package org.microcourt.verify;

import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;

/// What a phone kept of an entry: the chain of the courtroom's record up to it.
public record Receipt(String courtroom, long seq, Hash chain) {
  private static final int LEVELS = 4;

  /// Reads `[{"courtroom","seq","chain"}]`.
  ///
  /// @throws JsonException if it is something else
  public static List<Receipt> parse(String text) {
    if (!(Json.parse(text, LEVELS) instanceof Json.Arr(List<Json> items))) {
      throw new JsonException("@0", "must be a list of receipts");
    }
    return items.stream().map(Receipt::of).toList();
  }

  private static Receipt of(Json item) {
    if (!(item instanceof Json.Obj receipt)) {
      throw new JsonException("@0", "must be a list of receipts");
    }
    return new Receipt(
        receipt.requireString("courtroom"),
        receipt.requireLong("seq"),
        Hash.fromHex(receipt.requireString("chain")));
  }
}
