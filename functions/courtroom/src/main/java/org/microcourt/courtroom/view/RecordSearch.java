package org.microcourt.courtroom.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.json.Json;
import org.microcourt.platform.record.Page;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;

/// Finds entries by their words, speaker, matter and time, from the newest back, among those that
/// the reader may see. A reply reads a bounded piece of the record and says where to go on; there
/// is no index that could show more than the record does.
public final class RecordSearch {
  /// The most entries that one reply reads.
  static final int READ = 2_000;

  private final RecordStore store;
  private final Duration withdrawWindow;

  /// @param withdrawWindow how long after a message its withdrawal can stand
  public RecordSearch(RecordStore store, Duration withdrawWindow) {
    this.store = store;
    this.withdrawWindow = withdrawWindow;
  }

  /// `{"hits": [{"seq","at","by","kind","audience","excerpt"}], "more", "before", "seq"}`, the hits
  /// descending; `before` is where to go on, if there is more to look through.
  public Json.Obj search(Courtroom courtroom, Participant reader, Request.Search search) {
    return new Run(courtroom, reader, search).reply();
  }

  private final class Run {
    private final Courtroom courtroom;
    private final Participant reader;
    private final Request.Search search;
    private final List<String> terms;
    private final ReplySpace space = new ReplySpace();
    private final List<Json> hits = new ArrayList<>();
    private final Set<Long> withdrawn = new HashSet<>();
    private long before;
    private int read;

    Run(Courtroom courtroom, Participant reader, Request.Search search) {
      this.courtroom = courtroom;
      this.reader = reader;
      this.search = search;
      this.terms = Prose.terms(search.text().orElse(""));
      this.before = Math.min(search.before().orElse(Long.MAX_VALUE), courtroom.seq() + 1);
    }

    Json.Obj reply() {
      boolean more = before > 1;
      while (more && read < READ && hits.size() < search.limit()) {
        Page page = store.before(courtroom.id(), before, RecordStore.PAGE);
        if (read == 0 && search.before().isPresent() && !page.entries().isEmpty()) {
          lookAhead(page.entries().getLast().at().plus(withdrawWindow));
        }
        more = through(page.entries().reversed()) && before > 1 && !page.entries().isEmpty();
      }
      return Json.obj(
          "hits",
          hits,
          "more",
          more,
          "before",
          more ? Optional.of(before) : Optional.empty(),
          "seq",
          courtroom.seq());
    }

    /// What was withdrawn after the place where an earlier reply ended.
    private void lookAhead(Instant until) {
      long start = before - 1;
      for (Entry entry : store.entries(courtroom.id(), start)) {
        if (entry.at().isAfter(until) || entry.seq() > start + READ) {
          return;
        }
        withdrawal(entry);
      }
    }

    /// Whether to go on before these.
    private boolean through(List<Entry> descending) {
      for (Entry entry : descending) {
        if (search.from().filter(entry.at()::isBefore).isPresent()) {
          return false;
        }
        if (hits.size() == search.limit() || !take(entry)) {
          return true;
        }
        before = entry.seq();
        read++;
      }
      return true;
    }

    /// False if it belongs to the hits and the reply is full.
    private boolean take(Entry entry) {
      withdrawal(entry);
      if (!isWanted(entry)) {
        return true;
      }
      Prose prose = Prose.of(entry.act().body());
      if (!prose.has(terms)) {
        return true;
      }
      Json hit =
          Json.obj(
              "seq", entry.seq(),
              "at", entry.at(),
              "by", entry.by(),
              "kind", entry.act().kind(),
              "audience", entry.audience().text(),
              "excerpt", prose.excerpt(terms));
      return space.take(hit) && hits.add(hit);
    }

    private void withdrawal(Entry entry) {
      if (entry.act() instanceof Act.MessageWithdrawn gone) {
        withdrawn.add(gone.message());
      }
    }

    private boolean isWanted(Entry entry) {
      return courtroom.sees(reader, entry)
          && !withdrawn.contains(entry.seq())
          && search.by().filter(one -> !one.equals(entry.by())).isEmpty()
          && search.about().filter(one -> !one.covers(entry.act().kind())).isEmpty()
          && search.to().filter(entry.at()::isAfter).isEmpty();
    }
  }
}
