package org.microcourt.transcripts.assembly;

import java.util.List;
import java.util.Optional;
import org.microcourt.act.EvidenceAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.View;
import org.microcourt.record.Hash;

/// Acts on evidence for records written by hand.
final class Evidence {
  private Evidence() {}

  static EvidenceAct filed(int number, Optional<String> session, String name) {
    Described described =
        new Described(name, "原告保管的原件", "双方成立买卖合同", Described.Form.ORIGINAL, "", "标的与价款");
    DocumentRef document =
        new DocumentRef(
            number,
            name,
            "EVIDENCE",
            DocumentRef.Volume.MAIN,
            3,
            99,
            Hash.ZERO,
            "application/pdf",
            "k" + number,
            session);
    return new EvidenceAct.Filed(
        "u" + number,
        "p5",
        document,
        new Media(Media.Kind.PDF, "application/pdf", 3, 0, 0, 0, List.of(), Optional.empty()),
        Optional.of(
            new Exhibit(
                "e" + number,
                "原告证据" + number,
                Optional.of("p4"),
                described,
                Optional.empty(),
                false)),
        Optional.empty());
  }

  static EvidenceAct opined(String exhibit, Optional<String> session) {
    return new EvidenceAct.ExhibitOpined(
        exhibit,
        session,
        "p6",
        new Opinion(
            View.ACCEPTED,
            View.ACCEPTED,
            View.DISPUTED,
            Optional.of("证明力弱"),
            "与本案无关",
            false,
            List.of(
                new Opinion.Point(Optional.of(2L), Optional.empty(), Optional.empty(), "签章不清"))));
  }
}
