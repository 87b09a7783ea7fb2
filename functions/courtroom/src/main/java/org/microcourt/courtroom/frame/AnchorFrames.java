package org.microcourt.courtroom.frame;

import java.util.Optional;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.json.JsonException;

/// `anchor.list`.
final class AnchorFrames {
  private AnchorFrames() {}

  static Request list(String courtroom, Members body) {
    Optional<String> after = body.only("after").string("after");
    try {
      return new Request.ListAnchors(courtroom, after.map(AnchorHour::parse));
    } catch (JsonException _) {
      throw body.wrong("after");
    }
  }
}
