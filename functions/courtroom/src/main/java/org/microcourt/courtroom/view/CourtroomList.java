package org.microcourt.courtroom.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.SessionState;
import org.microcourt.json.Json;
import org.microcourt.platform.people.People;
import org.microcourt.platform.people.People.Shelf;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;

/// The courtrooms of a person, each with what is new in it.
public final class CourtroomList {
  private static final int MOST_UNREAD = 100;

  /// How many of the latest entries are looked at: enough to find the last that one may see, and
  /// all unread ones that count with own ones between.
  private static final long LEAST_LOOKED_AT = 20;

  private static final long MOST_LOOKED_AT = 2 * MOST_UNREAD;

  private static final int AT_ONCE = 20;

  /// What a summary takes without its last entry.
  private static final int SUMMARY_BYTES = 1_000;

  private final People people;
  private final RecordStore store;
  private final Function<String, Courtroom> courtrooms;
  private final ExecutorService threads;

  /// Reads courtrooms with `courtrooms`, several at once on `threads`.
  public CourtroomList(
      People people,
      RecordStore store,
      Function<String, Courtroom> courtrooms,
      ExecutorService threads) {
    this.people = people;
    this.store = store;
    this.courtrooms = courtrooms;
    this.threads = threads;
  }

  /// A courtroom in the list, with its last entry apart.
  private record Summary(Instant at, Json.Obj json, Optional<Json.Obj> last) {}

  /// `{"courtrooms"}`, newest activity first.
  public Json.Obj list(String person) {
    Shelf shelf = people.shelf(person);
    Semaphore slots = new Semaphore(AT_ONCE);
    List<Future<Optional<Summary>>> reads =
        shelf.courtrooms().stream()
            .map(id ->
                threads.submit(() -> {
                  slots.acquire();
                  try {
                    return summary(id, person, shelf.cursors().getOrDefault(id, 0L));
                  } finally {
                    slots.release();
                  }
                }))
            .toList();
    List<Summary> summaries =
        reads.stream()
            .map(CourtroomList::result)
            .flatMap(Optional::stream)
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

  private Optional<Summary> summary(String id, String person, long read) {
    Courtroom courtroom = courtrooms.apply(id);
    return courtroom.memberOf(person).map(reader -> summary(courtroom, reader, read));
  }

  private Summary summary(Courtroom courtroom, Participant reader, long read) {
    int lookedAt =
        Math.toIntExact(Math.clamp(courtroom.seq() - read, LEAST_LOOKED_AT, MOST_LOOKED_AT));
    List<Entry> latest =
        store.before(courtroom.id(), courtroom.seq() + 1, lookedAt).entries().stream()
            .filter(entry -> courtroom.sees(reader, entry))
            .toList();
    long unread =
        latest.stream()
            .filter(entry -> entry.seq() > read && !entry.by().equals(reader.id()))
            .limit(MOST_UNREAD)
            .count();
    Json.Obj json =
        Json.obj(
            "courtroom", courtroom.id(),
            "case", courtroom.caseInfo().map(CaseInfo::toJson),
            "participant", reader.id(),
            "role", reader.role(),
            "seq", courtroom.seq(),
            "read", read,
            "unread", unread,
            "at", courtroom.head().at(),
            "open", courtroom.sessions().stream().filter(SessionState::isOpen).count());
    Optional<Json.Obj> last =
        latest.isEmpty() ? Optional.empty() : Optional.of(latest.getLast().toJson());
    return new Summary(courtroom.head().at(), json, last);
  }

  private static Optional<Summary> result(Future<Optional<Summary>> read) {
    try {
      return read.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a courtroom could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading courtrooms", e);
    }
  }
}
