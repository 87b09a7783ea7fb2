package org.microcourt.courtroom.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.view.MyCourtrooms.Mine;
import org.microcourt.item.ItemState;
import org.microcourt.json.Json;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;

/// The courtrooms of a person, each with what is new in it and what the person has to answer.
public final class CourtroomList {
  /// What a summary takes without its last entry.
  private static final int SUMMARY_BYTES = 1_000;

  private final MyCourtrooms courtrooms;
  private final Unread unread;

  /// Over these courtrooms, whose entries `store` has.
  public CourtroomList(MyCourtrooms courtrooms, RecordStore store) {
    this.courtrooms = courtrooms;
    this.unread = new Unread(store);
  }

  /// A courtroom in the list, with its last entry apart.
  private record Summary(Instant at, Json.Obj json, Optional<Json.Obj> last) {}

  /// `{"courtrooms"}`, newest activity first.
  public Json.Obj list(String person) {
    List<Summary> summaries =
        courtrooms.each(person, this::summary).stream()
            .sorted(Comparator.comparing(Summary::at).reversed())
            .toList();
    return Json.obj("courtrooms", fitted(summaries));
  }

  /// Last entries are for a preview: they are left out where they would push out a courtroom.
  private static List<Json.Obj> fitted(List<Summary> summaries) {
    ReplySpace space = new ReplySpace();
    List<Json.Obj> fitted = new ArrayList<>();
    int others = summaries.size();
    for (Summary summary : summaries) {
      others--;
      if (!space.take(summary.json())) {
        break;
      }
      Optional<Json.Obj> last = summary.last();
      boolean fits = last.isPresent() && space.takeLeaving(last.get(), others * SUMMARY_BYTES);
      fitted.add(fits ? summary.json().with("last", last.get()) : summary.json());
    }
    return fitted;
  }

  private Summary summary(Mine mine) {
    Courtroom courtroom = mine.courtroom();
    List<Entry> latest = unread.latest(mine);
    List<ItemState> mineToAnswer = MyItems.toAnswer(mine);
    Json.Obj json =
        Json.obj(
            "courtroom", courtroom.id(),
            "case", courtroom.caseInfo().map(CaseInfo::toJson),
            "participant", mine.reader().id(),
            "role", mine.reader().role(),
            "seq", courtroom.seq(),
            "read", mine.read(),
            "unread", Unread.count(mine, latest),
            "at", courtroom.head().at(),
            "open", courtroom.sessions().stream().filter(SessionState::isOpen).count(),
            "items", mineToAnswer.size(),
            "due", mineToAnswer.stream().map(item -> item.due().at()).min(Instant::compareTo));
    Optional<Json.Obj> last =
        latest.isEmpty() ? Optional.empty() : Optional.of(latest.getLast().toJson());
    return new Summary(courtroom.head().at(), json, last);
  }
}
