package org.microcourt.verify.record;

import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// Follows a record whose lines fit, one by one.
public interface Reading {
  /// An entry with its content.
  void whole(long seq, Json.Obj entry);

  /// An entry of which only the leaf is shown.
  void hidden(long seq, Hash leaf, Hash chain);
}
