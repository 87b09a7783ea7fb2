package org.microcourt.local.template;

import java.util.Optional;
import org.microcourt.json.Json;

/// A resource as it is written, with the Globals that apply to it.
record Resource(String id, String type, Optional<String> condition, Json.Obj properties) {

  /// Where a property stands, for errors.
  String where(String property) {
    return "Resources." + id + ".Properties." + property;
  }

  boolean is(String... types) {
    for (String one : types) {
      if (one.equals(type)) {
        return true;
      }
    }
    return false;
  }
}
