package org.microcourt.courtroom;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.microcourt.deadline.Term;
import org.microcourt.json.Json;
import org.microcourt.signing.Application;
import org.microcourt.signing.Response;

/// The state of a transcript as JSON, for a snapshot.
final class TranscriptJson {
  private TranscriptJson() {}

  static Json.Obj toJson(TranscriptState transcript) {
    Map<String, Object> responses = new LinkedHashMap<>();
    transcript.responses().forEach((who, response) -> responses.put(who, response.toJson()));
    return Json.obj(
        "draft", CourtroomJson.document(transcript.draft()),
        "term", transcript.term().map(Term::toJson),
        "asked", transcript.asked(),
        "responses", responses,
        "applications", transcript.all().stream().map(Application::toJson).toList(),
        "finalized", transcript.finalized(),
        "sealed", transcript.sealed().map(CourtroomJson::document));
  }

  static TranscriptState fromJson(Json.Obj json) {
    Map<String, Response> responses = new HashMap<>();
    Json.Obj said = json.requireObject("responses");
    said.members()
        .keySet()
        .forEach(who -> responses.put(who, Response.fromJson(said.requireObject(who))));
    Map<Long, Application> applications = new HashMap<>();
    json.objects("applications").stream()
        .map(Application::fromJson)
        .forEach(application -> applications.put(application.seq(), application));
    return new TranscriptState(
        CourtroomJson.document(json.requireObject("draft")),
        json.object("term").map(Term::fromJson),
        json.strings("asked"),
        responses,
        applications,
        json.integer("finalized"),
        json.object("sealed").map(CourtroomJson::document));
  }
}
