package org.microcourt.verify.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.EvidenceAct;
import org.microcourt.act.ItemAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// What the entries that are shown say: people, filings, transcripts. It is the courtroom's own
/// fold over them, stepping over what is hidden and over words, which change nothing that is
/// needed.
public final class SeenRecord implements Reading {
  /// The fold copies its lists; a record made to exhaust it is not followed further.
  private static final int MOST_FOLDED = 50_000;

  private final Findings findings;
  private final List<Entry> filings = new ArrayList<>();
  private final Map<Audience, List<Long>> audiences = new HashMap<>();
  private final Sessions sessions;
  private Courtroom courtroom = Courtroom.empty("");
  private int folded;
  private boolean isKnown = true;
  private boolean endsHidden;

  private SeenRecord(Findings findings, boolean keeping) {
    this.findings = findings;
    this.sessions = new Sessions(findings, keeping);
  }

  /// Notes contradictions between entries in `findings`.
  public static SeenRecord of(Findings findings) {
    return new SeenRecord(findings, false);
  }

  /// One that keeps the entries, to make transcripts again.
  public static SeenRecord keeping(Findings findings) {
    return new SeenRecord(findings, true);
  }

  /// Sessions and their transcripts.
  public Sessions sessions() {
    return sessions;
  }

  /// The state, without words.
  public Courtroom courtroom() {
    return courtroom;
  }

  /// The state, when the export says that its last entry was made at `at`; none if that cannot be.
  /// It is the only word there is when that entry is hidden.
  public Optional<Courtroom> courtroomAt(Instant at) {
    Entry.Head head = courtroom.head();
    boolean fits = endsHidden ? !at.isBefore(head.at()) : at.equals(head.at());
    if (!fits) {
      return Optional.empty();
    }
    return Optional.of(
        courtroom.at(new Entry.Head(head.courtroom(), head.seq(), at, head.chain())));
  }

  /// The entries that filed files.
  public List<Entry> filings() {
    return filings;
  }

  /// Whether all entries shown were understood.
  public boolean isKnown() {
    return isKnown;
  }

  /// The first entry shown that somebody may not see; 0 if there is none.
  public long notFor(Participant reader) {
    return audiences.entrySet().stream()
        .filter(audience -> !courtroom.isOf(audience.getKey(), reader))
        .mapToLong(audience -> audience.getValue().getFirst())
        .min()
        .orElse(0);
  }

  @Override
  public void hidden(long seq, Hash leaf, Hash chain) {
    if (seq == 1) {
      isKnown = false;
    }
    endsHidden = true;
    sessions.hidden(courtroom.id(), seq, leaf, chain);
    courtroom = courtroom.at(new Entry.Head(courtroom.id(), seq, courtroom.head().at(), chain));
  }

  @Override
  public void whole(long seq, Json.Obj json) {
    try {
      follow(Entry.fromJson(json));
    } catch (JsonException e) {
      isKnown = false;
      findings.note("entry-unknown", seq, json.string("kind").orElse(""));
    } catch (IllegalArgumentException | ArithmeticException e) {
      isKnown = false;
      findings.fault(Rank.ENTRY, "entry-unreadable", seq);
    }
  }

  private void follow(Entry entry) {
    endsHidden = false;
    audiences.computeIfAbsent(entry.audience(), _ -> new ArrayList<>()).add(entry.seq());
    if (entry.act() instanceof EvidenceAct.Filed) {
      filings.add(entry);
    }
    sessions.follow(entry);
    if (entry.seq() == 1) {
      courtroom = Courtroom.empty(entry.courtroom());
    }
    if (isFolded(entry) && ++folded <= MOST_FOLDED) {
      Entry.Head before = new Entry.Head(entry.courtroom(), entry.seq() - 1, entry.at(), Hash.ZERO);
      courtroom = courtroom.at(before).apply(entry);
    } else {
      isKnown &= folded <= MOST_FOLDED;
      courtroom =
          courtroom.at(new Entry.Head(entry.courtroom(), entry.seq(), entry.at(), entry.chain()));
    }
  }

  private static boolean isFolded(Entry entry) {
    return switch (entry.act()) {
      case Act.MessagePosted _, Act.MessageWithdrawn _ -> false;
      case Act.SessionScheduled _, Act.SessionClosed _ -> true;
      case Act.WitnessCalled _, Act.WitnessDismissed _ -> true;
      case Act.CourtroomCreated _, Act.ParticipantAdded _, Act.ParticipantRemoved _ -> true;
      case Act.DocumentFiled _, EvidenceAct.Filed _, ItemAct _, DeadlineAct _ -> true;
      case Act _ -> false;
    };
  }

  /// The numbers of the entries for an audience, for reports.
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    audiences.forEach((audience, all) -> counts.put(audience.text(), (long) all.size()));
    return counts;
  }
}
