package org.microcourt.motion;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.deadline.Due;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.Names;

/// A motion and what became of it: who filed it for which party, in which entry, until when it is
/// to be decided (`due`, of a challenge), and its end.
public record MotionState(
    String id,
    Motion motion,
    String by,
    String party,
    long seq,
    Instant at,
    Optional<Due> due,
    Optional<End> end) {

  /// How a motion ends.
  public enum End {
    GRANTED,
    REFUSED,
    WITHDRAWN
  }

  /// Whether it waits for a decision.
  public boolean isOpen() {
    return end.isEmpty();
  }

  /// Whether it was granted.
  public boolean isGranted() {
    return end.filter(End.GRANTED::equals).isPresent();
  }

  /// Whether it was refused.
  public boolean isRefused() {
    return end.filter(End.REFUSED::equals).isPresent();
  }

  /// Whether it keeps this participant from working on the case: a challenge that is open or was
  /// granted. While a refusal is reviewed the work goes on (民诉法 art. 50).
  public boolean stops(String participant) {
    return motion instanceof Motion.Challenge(String challenged, var _, var review, var _)
        && challenged.equals(participant)
        && ((isOpen() && review.isEmpty()) || isGranted());
  }

  /// The same, ended.
  public MotionState ended(End how) {
    return new MotionState(id, motion, by, party, seq, at, due, Optional.of(how));
  }

  /// `{"motion","by","party","seq","at","due"?,"end"?}` and the members of what is asked for.
  public Json.Obj toJson() {
    return motion
        .toJson()
        .and(
            Json.obj(
                "motion", id,
                "by", by,
                "party", party,
                "seq", seq,
                "at", at,
                "due", due.map(Due::toJson),
                "end", end));
  }

  /// Reads what `toJson` writes.
  public static MotionState fromJson(Json.Obj json) {
    return new MotionState(
        json.requireString("motion"),
        Motion.fromJson(json),
        json.requireString("by"),
        json.requireString("party"),
        json.requireLong("seq"),
        Instants.parse(json.requireString("at"), "at"),
        json.object("due").map(Due::fromJson),
        json.string("end").map(name -> Names.parse(End.class, name, "end", "must be an end")));
  }
}
