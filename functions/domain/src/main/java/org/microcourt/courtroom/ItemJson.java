package org.microcourt.courtroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Term;
import org.microcourt.item.ItemPlan;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Answer;
import org.microcourt.item.ItemState.Request;
import org.microcourt.item.ItemState.Stage;
import org.microcourt.item.Ruling;
import org.microcourt.json.Json;

/// The state of a litigation item as JSON, for a snapshot.
final class ItemJson {
  private ItemJson() {}

  static Json.Obj toJson(ItemState item) {
    List<Json.Obj> answers = new ArrayList<>();
    item.answers()
        .forEach((party, all) ->
            all.forEach(
                a -> answers.add(Json.obj("party", party, "seq", a.seq(), "late", a.late()))));
    Map<String, Object> rulings = new LinkedHashMap<>();
    item.rulings().forEach(rulings::put);
    return Json.obj(
        "plan", item.plan().toJson(),
        "term", item.term().toJson(),
        "issued", item.issued(),
        "stage", item.stage(),
        "answers", answers,
        "requests", item.requests().values().stream().map(ItemJson::request).toList(),
        "rulings", rulings,
        "opened", item.opened());
  }

  static ItemState fromJson(Json.Obj json) {
    Map<String, List<Answer>> answers = new HashMap<>();
    for (Json.Obj a : json.objects("answers")) {
      answers
          .computeIfAbsent(a.requireString("party"), _ -> new ArrayList<>())
          .add(new Answer(a.requireLong("seq"), a.bool("late", false)));
    }
    answers.replaceAll((_, all) -> List.copyOf(all));
    Map<Long, Request> requests = new HashMap<>();
    json.objects("requests").stream().map(ItemJson::request).forEach(r -> requests.put(r.seq(), r));
    Map<String, Ruling> rulings = new HashMap<>();
    Json.Obj ruled = json.requireObject("rulings");
    ruled
        .members()
        .keySet()
        .forEach(party -> rulings.put(party, Ruling.parse(ruled.requireString(party), "rulings")));
    return new ItemState(
        ItemPlan.fromJson(json.requireObject("plan")),
        Term.fromJson(json.requireObject("term")),
        json.requireLong("issued"),
        Stage.valueOf(json.requireString("stage")),
        answers,
        requests,
        rulings,
        json.bool("opened", false));
  }

  private static Json.Obj request(Request request) {
    return Json.obj(
        "seq", request.seq(),
        "party", request.party(),
        "due", request.due().toJson(),
        "restoration", request.restoration());
  }

  private static Request request(Json.Obj json) {
    return new Request(
        json.requireLong("seq"),
        json.requireString("party"),
        Due.fromJson(json.requireObject("due")),
        json.bool("restoration", false));
  }
}
