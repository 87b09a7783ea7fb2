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

  /// As many leave room for what was said last in each.
  private static final int PAGE = 20;

  private final MyCourtrooms courtrooms;
  private final Unread unread;

  /// Over these courtrooms, whose entries `store` has.
  public CourtroomList(MyCourtrooms courtrooms, RecordStore store) {
    this.courtrooms = courtrooms;
    this.unread = new Unread(store);
  }

  /// A courtroom in the list, with its last entry apart.
  private record Summary(Instant at, Json.Obj json, Optional<Json.Obj> last) {
    Json.Obj whole() {
      return json.with("last", last);
    }

    Summary bare() {
      return new Summary(at, json, Optional.empty());
    }
  }

  /// `{"courtrooms","next"?}`: some of them, newest activity first, and where the list goes on. It
  /// goes by their ids, so that none is missed or looked at twice whatever happens in between.
  public Json.Obj list(String person, Optional<String> after) {
    MyCourtrooms.Part<Summary> part = courtrooms.some(person, after, PAGE, this::summary);
    List<Summary> fitted = fitted(part.seen());
    Optional<String> next =
        fitted.size() < part.seen().size()
            ? Optional.of(fitted.getLast().json().requireString("courtroom"))
            : part.next();
    List<Json.Obj> courtrooms =
        fitted.stream()
            .sorted(Comparator.comparing(Summary::at).reversed())
            .map(Summary::whole)
            .toList();
    return Json.obj("courtrooms", courtrooms, "next", next);
  }

  /// Last entries are for a preview: long ones are left out where they would push out a courtroom.
  private static List<Summary> fitted(List<Summary> summaries) {
    ReplySpace space = new ReplySpace();
    List<Summary> fitted = new ArrayList<>();
    int others = summaries.size();
    for (Summary summary : summaries) {
      others--;
      if (!space.take(summary.json()) && !fitted.isEmpty()) {
        break;
      }
      Optional<Json.Obj> last = summary.last();
      boolean fits = last.isPresent() && space.takeLeaving(last.get(), others * SUMMARY_BYTES);
      fitted.add(fits ? summary : summary.bare());
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
