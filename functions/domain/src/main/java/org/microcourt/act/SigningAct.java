package org.microcourt.act;

import org.microcourt.json.Json;
import org.microcourt.signing.Handwriting;

/// What is done about signatures and about a transcript that is drawn up.
public sealed interface SigningAct extends Act {
  /// Somebody wrote a name by hand; it replaces what the same person wrote before, for what is
  /// signed from here on.
  record SignatureCaptured(Handwriting handwriting) implements SigningAct {
    @Override
    public Json.Obj body() {
      return handwriting.toJson();
    }
  }
}
