package org.microcourt.signing;

import java.util.Optional;
import org.microcourt.json.Json;

/// An application for correction, by the entry that made it: whose it is, of which kind, whether it
/// came late, and what the judge ruled.
public record Application(
    long seq, String party, Correction kind, boolean late, Optional<Ruled> ruled) {
  /// A ruling, and its entry.
  public record Ruled(long seq, CorrectionRuling ruling) {
    /// `{"seq","ruling"}`
    public Json.Obj toJson() {
      return Json.obj("seq", seq, "ruling", ruling);
    }

    static Ruled fromJson(Json.Obj json) {
      return new Ruled(
          json.requireLong("seq"), CorrectionRuling.parse(json.requireString("ruling"), "ruling"));
    }
  }

  /// Whether nobody has ruled on it.
  public boolean isOpen() {
    return ruled.isEmpty();
  }

  /// Whether the transcript gets the correction as an annex.
  public boolean isGranted() {
    return ruled.filter(r -> r.ruling() == CorrectionRuling.GRANTED).isPresent();
  }

  /// After the judge's ruling.
  public Application ruled(Ruled ruling) {
    return new Application(seq, party, kind, late, Optional.of(ruling));
  }

  /// `{"application","party","kind","late"?,"ruled"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "application", seq,
        "party", party,
        "kind", kind,
        "late", late ? true : Optional.empty(),
        "ruled", ruled.map(Ruled::toJson));
  }

  /// Reads what `toJson` writes.
  public static Application fromJson(Json.Obj json) {
    return new Application(
        json.requireLong("application"),
        json.requireString("party"),
        Correction.parse(json.requireString("kind"), "kind"),
        json.bool("late", false),
        json.object("ruled").map(Ruled::fromJson));
  }
}
