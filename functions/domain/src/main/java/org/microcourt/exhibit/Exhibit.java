package org.microcourt.exhibit;

import java.util.Optional;
import org.microcourt.json.Json;

/// A file as evidence; the members are those of `ExhibitState`.
public record Exhibit(
    String id,
    String label,
    Optional<String> party,
    Described described,
    Optional<String> answers,
    boolean late) {

  /// `{"exhibit","label","party"?,"described","answers"?,"late"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "exhibit", id,
        "label", label,
        "party", party,
        "described", described.toJson(),
        "answers", answers,
        "late", late ? true : Optional.empty());
  }

  /// Reads what `toJson` writes.
  public static Exhibit fromJson(Json.Obj json) {
    return new Exhibit(
        json.requireString("exhibit"),
        json.requireString("label"),
        json.string("party"),
        Described.fromJson(json.requireObject("described")),
        json.string("answers"),
        json.bool("late", false));
  }
}
