package org.microcourt.courtroom;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.microcourt.call.CallState;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.conduct.ConductState;
import org.microcourt.item.ItemState;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.motion.MotionState;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// The state of a courtroom as the JSON of a snapshot.
final class CourtroomJson {
  private CourtroomJson() {}

  static Json.Obj toJson(Courtroom courtroom) {
    Map<String, Object> restricted = new LinkedHashMap<>();
    courtroom.restricted().forEach((seq, audience) -> restricted.put("" + seq, audience.text()));
    return Json.obj(
        "courtroom", courtroom.id(),
        "seq", courtroom.seq(),
        "at", courtroom.head().at(),
        "chain", courtroom.head().chain().hex(),
        "case", courtroom.caseInfo().map(CaseInfo::toJson),
        "participants", courtroom.participants().stream().map(Participant::toJson).toList(),
        "sessions", courtroom.sessions().stream().map(SessionJson::session).toList(),
        "recent", courtroom.recent().stream().map(CourtroomJson::message).toList(),
        "restricted", restricted,
        "testimonies", courtroom.testimonies().stream().map(CourtroomJson::testimony).toList(),
        "documents", courtroom.documents().stream().map(CourtroomJson::document).toList(),
        "items", courtroom.items().stream().map(ItemJson::toJson).toList(),
        "evidence", EvidenceJson.toJson(courtroom.evidence()),
        "signatures", new LinkedHashMap<String, Object>(courtroom.signatures()),
        "exports", ExportJson.toJson(courtroom),
        "motions", courtroom.motions().stream().map(MotionState::toJson).toList(),
        "calls", courtroom.calls().stream().map(CallState::toJson).toList(),
        "conduct", courtroom.conduct().stream().map(ConductState::toJson).toList());
  }

  static Courtroom fromJson(Json.Obj json) {
    SequencedMap<String, Participant> participants = new LinkedHashMap<>();
    json.objects("participants").stream()
        .map(Participant::fromJson)
        .forEach(p -> participants.put(p.id(), p));
    SequencedMap<String, SessionState> sessions = new LinkedHashMap<>();
    json.objects("sessions").stream()
        .map(SessionJson::session)
        .forEach(s -> sessions.put(s.plan().id(), s));
    SequencedMap<String, ItemState> items = new LinkedHashMap<>();
    json.objects("items").stream()
        .map(ItemJson::fromJson)
        .forEach(i -> items.put(i.plan().id(), i));
    Map<Long, Audience> restricted = new HashMap<>();
    Json.Obj audiences = json.requireObject("restricted");
    audiences
        .members()
        .keySet()
        .forEach(
            k -> restricted.put(Long.parseLong(k), Audience.parse(audiences.requireString(k))));
    return new Courtroom(
        new Entry.Head(
            json.requireString("courtroom"),
            json.requireLong("seq"),
            instant(json, "at"),
            Hash.fromHex(json.requireString("chain"))),
        json.object("case").map(CaseInfo::fromJson),
        participants,
        sessions,
        json.objects("recent").stream().map(CourtroomJson::message).toList(),
        restricted,
        json.objects("testimonies").stream().map(CourtroomJson::testimony).toList(),
        json.objects("documents").stream().map(CourtroomJson::document).toList(),
        items,
        json.object("evidence").map(EvidenceJson::fromJson).orElse(EvidenceState.NONE),
        json.object("signatures").map(CourtroomJson::signatures).orElse(Map.of()),
        ExportJson.fromJson(json.objects("exports")),
        MotionFold.fromJson(json.objects("motions")),
        CallFold.fromJson(json.objects("calls")),
        json.objects("conduct").stream().map(ConductState::fromJson).toList());
  }

  private static Map<String, Long> signatures(Json.Obj json) {
    Map<String, Long> signatures = new HashMap<>();
    json.members().keySet().forEach(id -> signatures.put(id, json.requireLong(id)));
    return signatures;
  }

  private static Json.Obj message(RecentMessage message) {
    return Json.obj(
        "seq", message.seq(),
        "by", message.by(),
        "at", message.at(),
        "session", message.session(),
        "audience", message.audience().text(),
        "withdrawn", message.withdrawn());
  }

  private static RecentMessage message(Json.Obj json) {
    return new RecentMessage(
        json.requireLong("seq"),
        json.requireString("by"),
        instant(json, "at"),
        json.string("session"),
        Audience.parse(json.requireString("audience")),
        json.bool("withdrawn", false));
  }

  private static Json.Obj testimony(Testimony testimony) {
    return Json.obj(
        "witness", testimony.witness(),
        "session", testimony.session(),
        "from", testimony.from(),
        "to", testimony.to());
  }

  private static Testimony testimony(Json.Obj json) {
    return new Testimony(
        json.requireString("witness"),
        json.requireString("session"),
        json.requireLong("from"),
        json.requireLong("to"));
  }

  static Json.Obj document(FiledDocument filed) {
    return Json.obj("document", filed.document().toJson(), "seq", filed.seq(), "at", filed.at());
  }

  static FiledDocument document(Json.Obj json) {
    return new FiledDocument(
        DocumentRef.fromJson(json.requireObject("document")),
        json.requireLong("seq"),
        instant(json, "at"));
  }

  static Instant instant(Json.Obj json, String key) {
    return Instants.parse(json.requireString(key), key);
  }
}
