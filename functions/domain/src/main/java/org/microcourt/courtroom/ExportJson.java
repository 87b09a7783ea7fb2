package org.microcourt.courtroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.microcourt.casefile.ExportFailure;
import org.microcourt.casefile.ExportForm;
import org.microcourt.casefile.ExportState;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;

/// The exports as JSON, for a snapshot.
final class ExportJson {
  private ExportJson() {}

  static List<Json.Obj> toJson(Courtroom courtroom) {
    return courtroom.exportsById().values().stream().map(ExportJson::toJson).toList();
  }

  static SequencedMap<String, ExportState> fromJson(List<Json.Obj> exports) {
    SequencedMap<String, ExportState> all = new LinkedHashMap<>();
    exports.stream().map(ExportJson::fromJson).forEach(e -> all.put(e.id(), e));
    return all;
  }

  private static Json.Obj toJson(ExportState export) {
    return Json.obj(
        "export", export.id(),
        "by", export.by(),
        "as", export.form().text(),
        "audience", export.audience().text(),
        "seq", export.seq(),
        "at", export.at(),
        "outcome", export.outcome().map(ExportJson::outcome));
  }

  private static Json.Obj outcome(ExportState.Outcome outcome) {
    return switch (outcome) {
      case ExportState.Made made ->
          Json.obj(
              "seq", made.seq(),
              "at", made.at(),
              "size", made.size(),
              "sha256", made.sha256().hex(),
              "documents", made.documents());
      case ExportState.Failed failed -> Json.obj("seq", failed.seq(), "reason", failed.reason());
    };
  }

  private static ExportState fromJson(Json.Obj json) {
    return new ExportState(
        json.requireString("export"),
        json.requireString("by"),
        ExportForm.parse(json.requireString("as"), "as"),
        Audience.parse(json.requireString("audience")),
        json.requireLong("seq"),
        CourtroomJson.instant(json, "at"),
        json.object("outcome").map(ExportJson::outcome));
  }

  private static ExportState.Outcome outcome(Json.Obj json) {
    Optional<String> reason = json.string("reason");
    return reason.isPresent()
        ? new ExportState.Failed(
            json.requireLong("seq"), ExportFailure.parse(reason.get(), "reason"))
        : new ExportState.Made(
            json.requireLong("seq"),
            CourtroomJson.instant(json, "at"),
            json.requireLong("size"),
            Hash.fromHex(json.requireString("sha256")),
            Math.toIntExact(json.requireLong("documents")));
  }
}
