package org.microcourt.courtroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.microcourt.deadline.Term;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.ExhibitState.Said;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.exhibit.UploadState;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;

/// The state of the evidence as JSON, for a snapshot.
final class EvidenceJson {
  private EvidenceJson() {}

  static Json.Obj toJson(EvidenceState evidence) {
    return Json.obj(
        "uploads", evidence.uploads(),
        "onTheWay", evidence.onTheWay().values().stream().map(EvidenceJson::upload).toList(),
        "exhibits", evidence.exhibitsById().values().stream().map(EvidenceJson::exhibit).toList(),
        "rounds", evidence.rounds().stream().map(EvidenceJson::opened).toList());
  }

  static EvidenceState fromJson(Json.Obj json) {
    SequencedMap<String, UploadState> uploads = new LinkedHashMap<>();
    json.objects("onTheWay").stream()
        .map(EvidenceJson::upload)
        .forEach(u -> uploads.put(u.plan().id(), u));
    SequencedMap<String, ExhibitState> exhibits = new LinkedHashMap<>();
    json.objects("exhibits").stream()
        .map(EvidenceJson::exhibit)
        .forEach(e -> exhibits.put(e.id(), e));
    return new EvidenceState(
        Math.toIntExact(json.requireLong("uploads")),
        uploads,
        exhibits,
        json.objects("rounds").stream().map(EvidenceJson::opened).toList());
  }

  private static Json.Obj opened(EvidenceState.Opened round) {
    return round.round().toJson().with("session", round.session()).with("seq", round.seq());
  }

  private static EvidenceState.Opened opened(Json.Obj json) {
    return new EvidenceState.Opened(
        json.requireString("session"), json.requireLong("seq"), Round.fromJson(json));
  }

  private static Json.Obj upload(UploadState upload) {
    return Json.obj(
        "plan", upload.plan().toJson(),
        "sender", upload.sender(),
        "audience", upload.audience().text(),
        "notice", upload.notice().text(),
        "term", upload.term().toJson(),
        "accepted", upload.accepted().map(EvidenceJson::accepted));
  }

  private static UploadState upload(Json.Obj json) {
    return new UploadState(
        UploadPlan.fromJson(json.requireObject("plan")),
        json.requireString("sender"),
        Audience.parse(json.requireString("audience")),
        Audience.parse(json.requireString("notice")),
        Term.fromJson(json.requireObject("term")),
        json.object("accepted").map(EvidenceJson::accepted));
  }

  private static Json.Obj accepted(UploadState.Accepted accepted) {
    return Json.obj(
        "seq", accepted.seq(), "media", accepted.media().toJson(), "key", accepted.key());
  }

  private static UploadState.Accepted accepted(Json.Obj json) {
    return new UploadState.Accepted(
        json.requireLong("seq"),
        Media.fromJson(json.requireObject("media")),
        json.requireString("key"));
  }

  private static Json.Obj exhibit(ExhibitState exhibit) {
    List<Json.Obj> opinions = new ArrayList<>();
    exhibit
        .opinions()
        .forEach((party, all) -> all.forEach(o -> opinions.add(o.toJson().with("party", party))));
    return Json.obj(
        "exhibit", exhibit.id(),
        "label", exhibit.label(),
        "document", exhibit.document(),
        "filed", exhibit.filed(),
        "party", exhibit.party(),
        "described", exhibit.described().toJson(),
        "answers", exhibit.answers(),
        "late", exhibit.late(),
        "ruling", exhibit.ruling(),
        "review", exhibit.review(),
        "opened", exhibit.opened(),
        "opinions", opinions,
        "finding", exhibit.finding());
  }

  private static ExhibitState exhibit(Json.Obj json) {
    Map<String, List<Said>> opinions = new HashMap<>();
    for (Json.Obj one : json.objects("opinions")) {
      opinions
          .computeIfAbsent(one.requireString("party"), _ -> new ArrayList<>())
          .add(Said.fromJson(one));
    }
    opinions.replaceAll((_, all) -> List.copyOf(all));
    return new ExhibitState(
        json.requireString("exhibit"),
        json.requireString("label"),
        Math.toIntExact(json.requireLong("document")),
        json.requireLong("filed"),
        json.string("party"),
        Described.fromJson(json.requireObject("described")),
        json.string("answers"),
        json.bool("late", false),
        json.string("ruling").map(text -> LateRuling.parse(text, "ruling")),
        Review.parse(json.requireString("review"), "review"),
        Set.copyOf(json.strings("opened")),
        opinions,
        json.string("finding").map(text -> Finding.parse(text, "finding")));
  }
}
