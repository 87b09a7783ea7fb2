package org.microcourt.transcript;

import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;

/// Something that must be recorded and is not: for which participants, of which exhibits.
public record Gap(MustRecord what, List<String> participants, List<String> exhibits) {
  /// More names say nothing new on a phone.
  private static final int MOST = 20;

  public Gap {
    participants = List.copyOf(participants);
    exhibits = List.copyOf(exhibits);
  }

  static Gap of(MustRecord what) {
    return new Gap(what, List.of(), List.of());
  }

  /// `{"what","article","zh","en","participants"?,"exhibits"?,"more"?}`; exhibits by their labels,
  /// and how many of both are not named.
  public Json.Obj toJson() {
    int more = Math.max(0, participants.size() - MOST) + Math.max(0, exhibits.size() - MOST);
    return Json.obj(
        "what", what,
        "article", what.article(),
        "zh", what.zh(),
        "en", what.en(),
        "participants", first(participants),
        "exhibits", first(exhibits),
        "more", Optional.of(more).filter(n -> n > 0));
  }

  private static Optional<List<String>> first(List<String> all) {
    return Optional.of(all.stream().limit(MOST).toList()).filter(some -> !some.isEmpty());
  }
}
