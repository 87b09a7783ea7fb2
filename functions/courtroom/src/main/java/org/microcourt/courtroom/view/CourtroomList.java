package org.microcourt.courtroom.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.view.MyCourtrooms.Mine;
import org.microcourt.item.ItemState;
import org.microcourt.json.Json;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;

/// The courtrooms of a person, each with what is new in it and what the person has to answer.
public final class CourtroomList {
  /// As many leave room for what was said last in each.
  private static final int PAGE = 20;

  /// So many are looked through for words, of which few have them.
  private static final int SEARCHED = 100;

  /// The most parties that a summary names; a search finds the others as well.
  private static final int PARTIES = 8;

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
  /// goes by their ids, so that none is missed or looked at twice whatever happens in between. With
  /// a text only those in whose case or participants, as far as the reader is shown them, all its
  /// words stand; there may be none in a part that has a `next`.
  public Json.Obj list(String person, Request.ListCourtrooms list) {
    List<String> terms = Prose.terms(list.text().orElse(""));
    int most = terms.isEmpty() ? PAGE : SEARCHED;
    MyCourtrooms.Part<Optional<Summary>> part =
        courtrooms.some(
            person,
            list.after(),
            most,
            mine -> has(mine, terms) ? Optional.of(summary(mine)) : Optional.empty());
    List<Summary> seen = part.seen().stream().flatMap(Optional::stream).toList();
    List<Summary> fitted = fitted(seen);
    Optional<String> next =
        fitted.size() < seen.size()
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
    int others = summaries.stream().map(Summary::json).mapToInt(ReplySpace::bytes).sum();
    for (Summary summary : summaries) {
      others -= ReplySpace.bytes(summary.json());
      if (!space.take(summary.json()) && !fitted.isEmpty()) {
        break;
      }
      Optional<Json.Obj> last = summary.last();
      boolean fits = last.isPresent() && space.takeLeaving(last.get(), others);
      fitted.add(fits ? summary : summary.bare());
    }
    return fitted;
  }

  private static boolean has(Mine mine, List<String> terms) {
    if (terms.isEmpty()) {
      return true;
    }
    List<Json.Obj> names =
        shown(mine)
            .map(p -> Json.obj("name", p.name(), "representative", p.representative()))
            .toList();
    Optional<Json.Obj> about = mine.courtroom().caseInfo().map(CaseInfo::toJson);
    return Prose.of(Json.obj("case", about, "participants", names)).has(terms);
  }

  private static List<Json.Obj> parties(Mine mine) {
    return shown(mine)
        .filter(p -> p.role().isParty() && !p.removed())
        .limit(PARTIES)
        .map(p -> Json.obj("name", p.name(), "role", p.role()))
        .toList();
  }

  /// Whom the reader is shown.
  private static Stream<Participant> shown(Mine mine) {
    return mine.courtroom().participants().stream()
        .filter(p -> Description.shows(mine.reader(), p));
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
            "parties", parties(mine),
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
