package org.microcourt.courtroom.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.item.ItemPlan;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Answer;
import org.microcourt.item.ItemState.Request;
import org.microcourt.json.Json;

/// A litigation item as it is now, without what anybody wrote: who has answered shows, and when;
/// what an answer says stands in its entry, for who may see that. Of answers and requests without
/// number the latest are shown, for the view has to fit a frame.
final class ItemView {
  private static final int MOST_ANSWERS = 100;
  private static final int MOST_REQUESTS = 20;

  private ItemView() {}

  static Json.Obj of(ItemState item) {
    ItemPlan plan = item.plan();
    Map<String, Json> answered = new TreeMap<>();
    int each = Math.max(1, MOST_ANSWERS / plan.addressees().size());
    item.answers()
        .forEach((party, all) ->
            answered.put(
                party, Json.arr(latest(all, each).stream().map(ItemView::answer).toList())));
    Map<String, Json> rulings = new TreeMap<>();
    item.rulings().forEach((party, ruling) -> rulings.put(party, Json.of(ruling.name())));
    return Json.obj(
        "item", plan.id(),
        "type", plan.type(),
        "title", plan.title(),
        "addressees", plan.addressees(),
        "session", plan.session(),
        "documents", plan.documents(),
        "reveal", plan.reveal(),
        "explained", plan.explained(),
        "due", item.due().toJson(),
        "version", item.term().version(),
        "since", item.term().since(),
        "issued", item.issued(),
        "stage", item.stage(),
        "answered", answered,
        "silent", item.silent(),
        "requests", requests(item).stream().map(ItemView::request).toList(),
        "rulings", rulings,
        "revealed", item.isRevealed());
  }

  private static Json.Obj answer(Answer answer) {
    return Json.obj("seq", answer.seq(), "late", answer.late());
  }

  /// The requests that wait, in their order.
  static List<Request> requests(ItemState item) {
    return latest(
        item.requests().values().stream().sorted(Comparator.comparingLong(Request::seq)).toList(),
        MOST_REQUESTS);
  }

  private static <T> List<T> latest(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  /// A request; how its due time was counted stands in its entry.

  static Json.Obj request(Request request) {
    return Json.obj(
        "seq", request.seq(),
        "party", request.party(),
        "due", Json.obj("at", request.due().at()),
        "restoration", request.restoration());
  }

  /// Where it is, for a list over several courtrooms: `courtroom`, `case`, and the `names` of these
  /// participants.
  static Json.Obj in(Courtroom courtroom, Collection<String> participants, Json.Obj json) {
    Map<String, Json> names = new TreeMap<>();
    participants.forEach(
        id -> courtroom.participant(id).ifPresent(p -> names.put(id, Json.of(p.name()))));
    return json.with("courtroom", courtroom.id())
        .with("case", courtroom.caseInfo().map(CaseInfo::toJson))
        .with("names", new Json.Obj(names));
  }
}
