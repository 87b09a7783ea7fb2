package org.microcourt.courtroom.protocol;

import java.util.List;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.anchor.Inclusion;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.record.Hash;

/// A public log of one hour, with the head of one courtroom.
final class SampleLog {
  private SampleLog() {}

  static void keep(Platform platform, String courtroom) {
    AnchorHour hour = AnchorHour.of(SmallCourt.NOW);
    Head head = new Head(courtroom, 1, Hash.ZERO);
    Anchor.Statement statement =
        new Anchor.Statement(hour, Hash.ZERO, 1, head.leaf(), Hash.ZERO, SmallCourt.NOW);
    platform
        .anchors()
        .keepCertificates(Hash.ZERO, Json.obj("certificates", List.of("AAAA")).canonical());
    platform.anchors().keep(Anchor.of(statement, new byte[] {1}));
    platform.anchors().prove(new Inclusion(hour, head, 0, List.of()));
  }
}
