package org.microcourt.courtroom.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.ItemAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Request;
import org.microcourt.json.Json;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;

/// The litigation items of a courtroom, with the words of the court and of the requests that wait,
/// which are read from their entries. A witness has no part in them.
public final class ItemList {
  /// How many are looked at for one page; more than fit.
  private static final int LOOKED_AT = 40;

  private final RecordStore store;
  private final MyCourtrooms reads;

  /// Reads words from `store`.
  public ItemList(RecordStore store, MyCourtrooms reads) {
    this.store = store;
    this.reads = reads;
  }

  /// `{"items","more"}`: as issued, after one of them; one at least if there is one.
  public Json.Obj list(Courtroom courtroom, Participant reader, Optional<String> after) {
    List<ItemState> items =
        reader.role() == Role.WITNESS
            ? List.of()
            : courtroom.items().stream().filter(item -> follows(item, after)).toList();
    List<MyCourtrooms.Work<Json.Obj>> work =
        items.stream()
            .limit(LOOKED_AT)
            .map(item -> (MyCourtrooms.Work<Json.Obj>) () -> worded(courtroom, item))
            .toList();
    List<Json.Obj> page = new ArrayList<>();
    ReplySpace space = new ReplySpace();
    for (Json.Obj item : reads.all(work)) {
      if (!space.take(item) && !page.isEmpty()) {
        break;
      }
      page.add(item);
    }
    return Json.obj("items", page, "more", page.size() < items.size());
  }

  private static boolean follows(ItemState item, Optional<String> after) {
    return after.isEmpty() || ordinal(item.plan().id()) > ordinal(after.get());
  }

  private static int ordinal(String item) {
    return Integer.parseInt(item.substring(1));
  }

  /// With the words; a reason that does not fit the frame beside the others is left to its entry.
  private Json.Obj worded(Courtroom courtroom, ItemState item) {
    Json.Obj json = ItemView.of(item).with("text", text(courtroom, item.issued()));
    ReplySpace space = new ReplySpace();
    space.take(json);
    List<Json.Obj> requests = new ArrayList<>();
    for (Request request : ItemView.requests(item).reversed()) {
      Optional<String> reason =
          reason(courtroom, request).filter(words -> space.takeLeaving(Json.of(words), 500));
      requests.addFirst(ItemView.request(request).with("reason", reason));
    }
    return json.with("requests", Json.arr(requests));
  }

  private Optional<String> text(Courtroom courtroom, long seq) {
    return entry(courtroom, seq)
        .flatMap(entry ->
            entry.act() instanceof ItemAct.ItemIssued issued
                ? Optional.of(issued.text())
                : Optional.empty());
  }

  private Optional<String> reason(Courtroom courtroom, Request request) {
    return entry(courtroom, request.seq())
        .flatMap(entry ->
            entry.act() instanceof ItemAct.ExtensionRequested requested
                ? Optional.of(requested.reason())
                : Optional.empty());
  }

  private Optional<Entry> entry(Courtroom courtroom, long seq) {
    return store.line(courtroom.id(), seq).map(line -> line.entry());
  }
}
