package org.microcourt.courtroom.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.json.Json;
import org.microcourt.platform.record.Page;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;

/// Pages of a record, as their reader may see it. A page ends where its reply is full; there is
/// always one entry in it if there is one at all.
public final class RecordPages {
  private final RecordStore store;

  /// Pages through `store`.
  public RecordPages(RecordStore store) {
    this.store = store;
  }

  /// `{"entries","more","seq","chain"}`
  public Json.Obj page(Courtroom courtroom, Participant reader, Request.Fetch fetch) {
    boolean forward = fetch.after().isPresent();
    long before = Math.min(fetch.before().orElse(Long.MAX_VALUE), courtroom.seq() + 1);
    Page page =
        forward
            ? store.after(courtroom.id(), fetch.after().get(), fetch.limit())
            : store.before(courtroom.id(), before, fetch.limit());
    List<Entry> nearest = new ArrayList<>(page.entries());
    // What was appended since the courtroom was read is left for the next page: who may see it is
    // not known yet.
    nearest.removeIf(entry -> entry.seq() > courtroom.seq());
    if (!forward) {
      Collections.reverse(nearest);
    }
    List<Json> views = new ArrayList<>();
    ReplySpace space = new ReplySpace();
    for (Entry entry : nearest) {
      Json view = courtroom.view(reader, entry);
      if (!space.take(view) && !views.isEmpty()) {
        break;
      }
      views.add(view);
    }
    boolean more = page.more() || views.size() < nearest.size();
    if (!forward) {
      Collections.reverse(views);
    }
    return Json.obj(
        "entries",
        views,
        "more",
        more,
        "seq",
        courtroom.seq(),
        "chain",
        courtroom.head().chain().hex());
  }
}
