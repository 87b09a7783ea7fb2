package org.microcourt.courtroom.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.EvidenceState;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.Rounds;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.Round;
import org.microcourt.json.Json;

/// The grid: the exhibits that somebody may see, with each party's latest views of the three
/// properties. What was written stands in the entries.
public final class ExhibitList {
  private ExhibitList() {}

  private static final int MOST_MISSING = 100;

  /// `{"exhibits","more","rounds"?}`: as filed, after one of them; one at least if there is one.
  /// The first page has the rounds of the open sessions that have rounds.
  public static Json.Obj list(Courtroom courtroom, Participant reader, Optional<String> after) {
    List<ExhibitState> seen =
        courtroom.evidence().exhibitsById().values().stream()
            .filter(e -> courtroom.isOf(courtroom.audienceOf(e.filed()), reader))
            .filter(e -> after.isEmpty() || ordinal(e.id()) > ordinal(after.get()))
            .toList();
    List<Json> page = new ArrayList<>();
    ReplySpace space = new ReplySpace();
    List<Json.Obj> rounds = after.isEmpty() ? rounds(courtroom, reader) : List.of();
    rounds.forEach(space::take);
    for (ExhibitState exhibit : seen) {
      Json line = of(exhibit);
      if (!space.take(line) && !page.isEmpty()) {
        break;
      }
      page.add(line);
    }
    return Json.obj(
        "exhibits",
        page,
        "more",
        page.size() < seen.size(),
        "rounds",
        rounds.isEmpty() ? Optional.empty() : rounds);
  }

  private static List<Json.Obj> rounds(Courtroom courtroom, Participant reader) {
    return reader.role() == Role.WITNESS
        ? List.of()
        : courtroom.sessions().stream()
            .filter(session -> session.isOpen() && Rounds.belongTo(session.plan().type()))
            .map(session -> rounds(new Rounds(courtroom, session.plan().id())))
            .toList();
  }

  /// `{"session","number","current"?,"missing"?,"next"?}`: by party at most 100 exhibits on which
  /// its opinion is missing.
  private static Json.Obj rounds(Rounds rounds) {
    Map<String, Json> missing = new TreeMap<>();
    Optional<EvidenceState.Opened> current = rounds.current();
    current
        .map(rounds::missing)
        .ifPresent(all ->
            all.forEach((party, exhibits) ->
                missing.put(party, Json.of(exhibits.stream().limit(MOST_MISSING).toList()))));
    return Json.obj(
        "session", rounds.session(),
        "number", rounds.courtroom().evidence().roundsOf(rounds.session()).size(),
        "current", current.map(round -> round.round().toJson()),
        "missing", current.isPresent() ? missing : Optional.empty(),
        "next", rounds.next().map(Round::toJson));
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
        "lateRuling", exhibit.ruling(),
        "review", exhibit.review(),
        "opened", exhibit.opened().stream().sorted().toList(),
        "opinions", opinions,
        "finding", exhibit.finding());
  }
}
