package org.microcourt.courtroom.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.json.Json;

/// The grid: the exhibits that somebody may see, with each party's latest views of the three
/// properties. What was written stands in the entries.
public final class ExhibitList {
  private ExhibitList() {}

  /// `{"exhibits","more"}`: as filed, after one of them; one at least if there is one.
  public static Json.Obj list(Courtroom courtroom, Participant reader, Optional<String> after) {
    List<ExhibitState> seen =
        courtroom.evidence().exhibitsById().values().stream()
            .filter(e -> courtroom.isOf(courtroom.audienceOf(e.filed()), reader))
            .filter(e -> after.isEmpty() || ordinal(e.id()) > ordinal(after.get()))
            .toList();
    List<Json> page = new ArrayList<>();
    ReplySpace space = new ReplySpace();
    for (ExhibitState exhibit : seen) {
      Json line = of(exhibit);
      if (!space.take(line) && !page.isEmpty()) {
        break;
      }
      page.add(line);
    }
    return Json.obj("exhibits", page, "more", page.size() < seen.size());
  }

  private static int ordinal(String exhibit) {
    return Integer.parseInt(exhibit.substring(1));
  }

  private static Json.Obj of(ExhibitState exhibit) {
    Map<String, Json> opinions = new TreeMap<>();
    exhibit.opinions().forEach((party, all) -> opinions.put(party, all.getLast().toJson()));
    return Json.obj(
        "exhibit", exhibit.id(),
        "label", exhibit.label(),
        "document", exhibit.document(),
        "filed", exhibit.filed(),
        "party", exhibit.party(),
        "described", exhibit.described().toJson(),
        "complete", exhibit.described().isComplete(),
        "answers", exhibit.answers(),
        "late", exhibit.late(),
        "review", exhibit.review(),
        "opened", exhibit.opened().stream().sorted().toList(),
        "opinions", opinions,
        "finding", exhibit.finding());
  }
}
