package org.microcourt.deadline;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// A due time and where its clock stands. `version` counts the due times of one subject from 1:
/// reminders (`reminded`, by point) and expiry (`over`) belong to one of them, which runs `since`
/// an instant.
public record Term(Due due, int version, Instant since, Set<String> reminded, boolean over) {
  public Term {
    reminded = Set.copyOf(reminded);
  }

  /// The first due time of a subject.
  public static Term first(Due due, Instant since) {
    return new Term(due, 1, since, Set.of(), false);
  }

  /// Another due time, as running from its start.
  public Term moved(Due next, int nextVersion, Instant from) {
    return new Term(next, nextVersion, from, Set.of(), false);
  }

  /// After the reminder at a point.
  public Term reminded(String point) {
    Set<String> all = new LinkedHashSet<>(reminded);
    all.add(point);
    return new Term(due, version, since, all, over);
  }

  /// After its expiry was recorded.
  public Term ended() {
    return new Term(due, version, since, reminded, true);
  }

  /// Whether the due time lies ahead.
  public boolean isRunning(Instant now) {
    return now.isBefore(due.at());
  }

  /// `{"due","version","since","reminded","over"}`
  public Json.Obj toJson() {
    return Json.obj(
        "due", due.toJson(),
        "version", version,
        "since", since,
        "reminded", reminded.stream().sorted().toList(),
        "over", over);
  }

  /// Reads what `toJson` writes.
  public static Term fromJson(Json.Obj json) {
    return new Term(
        Due.fromJson(json.requireObject("due")),
        Math.toIntExact(json.requireLong("version")),
        Instants.parse(json.requireString("since"), "since"),
        Set.copyOf(json.strings("reminded")),
        json.bool("over", false));
  }
}
