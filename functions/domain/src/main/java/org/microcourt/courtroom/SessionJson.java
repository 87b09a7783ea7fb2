package org.microcourt.courtroom;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.microcourt.courtroom.SessionState.Attendance;
import org.microcourt.courtroom.SessionState.Consent;
import org.microcourt.courtroom.SessionState.Stage;
import org.microcourt.deadline.Term;
import org.microcourt.json.Json;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;

/// The state of a session as JSON, for a snapshot.
final class SessionJson {
  private SessionJson() {}

  static Json.Obj session(SessionState session) {
    Map<String, Object> consents = new LinkedHashMap<>();
    session.consents().forEach((party, consent) -> consents.put(party, consent.toJson()));
    return Json.obj(
        "plan", session.plan().toJson(),
        "stage", session.stage(),
        "segment", session.segment(),
        "outcome", session.outcome(),
        "consents", consents,
        "entered", session.entered(),
        "spoke", session.spoke(),
        "said", said(session.attendance().said()),
        "talks", session.talks(),
        "witness", session.witness(),
        "term", session.term().map(Term::toJson),
        "transcript", session.transcript().map(TranscriptJson::toJson));
  }

  private static Json.Obj said(Map<Segment, Set<String>> said) {
    Json.Obj all = Json.obj();
    for (Map.Entry<Segment, Set<String>> section : said.entrySet()) {
      all = all.with(section.getKey().name(), section.getValue());
    }
    return all;
  }

  private static Map<Segment, Set<String>> said(Json.Obj json) {
    Map<Segment, Set<String>> said = new HashMap<>();
    json.object("said")
        .ifPresent(all ->
            all.members()
                .keySet()
                .forEach(section ->
                    said.put(Segment.parse(section, "said"), Set.copyOf(all.strings(section)))));
    return said;
  }

  static SessionState session(Json.Obj json) {
    Map<String, Consent> consents = new HashMap<>();
    Json.Obj answers = json.requireObject("consents");
    for (String party : answers.members().keySet()) {
      consents.put(party, Consent.fromJson(answers.requireObject(party)));
    }
    Map<String, Instant> entered = new HashMap<>();
    Json.Obj entrances = json.requireObject("entered");
    entrances
        .members()
        .keySet()
        .forEach(id -> entered.put(id, CourtroomJson.instant(entrances, id)));
    Set<Role> talks = new HashSet<>();
    json.strings("talks").forEach(side -> talks.add(Role.parse(side, "talks")));
    return new SessionState(
        Plan.fromJson(json.requireObject("plan")),
        Stage.valueOf(json.requireString("stage")),
        json.string("segment").map(s -> Segment.parse(s, "segment")),
        json.string("outcome").map(s -> Segment.parse(s, "outcome")),
        consents,
        new Attendance(entered, Set.copyOf(json.strings("spoke")), said(json)),
        talks,
        json.string("witness"),
        json.object("term").map(Term::fromJson),
        json.object("transcript").map(TranscriptJson::fromJson));
  }
}
