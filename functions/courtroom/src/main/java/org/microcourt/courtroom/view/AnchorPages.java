package org.microcourt.courtroom.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Inclusion;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.json.Json;
import org.microcourt.platform.anchors.Anchors;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Hash;

/// Pages of the public log, with what it proves of a courtroom, for those who take part in it.
public final class AnchorPages {
  private static final int MOST = 100;

  private final Anchors anchors;
  private final RecordStore records;

  /// Pages through `anchors`.
  public AnchorPages(Anchors anchors, RecordStore records) {
    this.anchors = anchors;
    this.records = records;
  }

  /// `{"anchors","proofs","certificates","more"}` of the hours after one of them, or since the
  /// courtroom was opened.
  public Json.Obj page(Courtroom courtroom, Optional<AnchorHour> after) {
    AnchorHour from = after.map(AnchorHour::next).orElseGet(() -> opening(courtroom.id()));
    List<Anchor> found = anchors.from(from, MOST + 1);
    Map<AnchorHour, Json> proved = proofs(courtroom.id(), found);
    List<Json> lines = new ArrayList<>();
    List<Json> proofs = new ArrayList<>();
    List<Json> certificates = new ArrayList<>();
    Set<Hash> known = new HashSet<>();
    ReplySpace space = new ReplySpace();
    for (Anchor anchor : found) {
      Optional<Json> proof = Optional.ofNullable(proved.get(anchor.statement().hour()));
      Optional<Json> chain =
          Optional.of(anchor.statement().certificate())
              .filter(known::add)
              .flatMap(this::certificates);
      Json all = Json.arr(List.of(anchor.toJson(), proof, chain));
      if (!space.take(all) && !lines.isEmpty()) {
        break;
      }
      lines.add(anchor.toJson());
      proof.ifPresent(proofs::add);
      chain.ifPresent(certificates::add);
    }
    return Json.obj(
        "anchors", lines,
        "proofs", proofs,
        "certificates", certificates,
        "more", lines.size() < found.size());
  }

  private AnchorHour opening(String courtroom) {
    return records
        .line(courtroom, 1)
        .map(line -> AnchorHour.of(line.entry().at()))
        .orElse(new AnchorHour(0));
  }

  private Map<AnchorHour, Json> proofs(String courtroom, List<Anchor> found) {
    Map<AnchorHour, Json> proofs = new HashMap<>();
    if (!found.isEmpty()) {
      AnchorHour first = found.getFirst().statement().hour();
      AnchorHour last = found.getLast().statement().hour();
      for (Inclusion proof : anchors.proofs(courtroom, first, last)) {
        proofs.put(proof.hour(), proof.toJson());
      }
    }
    return proofs;
  }

  /// The list of certificates under this fingerprint.
  private Optional<Json> certificates(Hash fingerprint) {
    return anchors
        .certificates(fingerprint)
        .map(text -> Json.arr(Json.parseObject(text).array("certificates")));
  }
}
