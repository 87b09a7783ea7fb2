package org.microcourt.verify.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// Sessions and their transcripts as the record has them, and the entries to make them again from.
public final class Sessions {
  /// With more, the text is not made again within the memory promised.
  private static final int MOST_KEPT = 60_000;

  private final Findings findings;
  private final boolean keeping;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Long> opened = new HashMap<>();
  private final Map<String, Long> closed = new HashMap<>();
  private final Map<String, Long> drafted = new HashMap<>();
  private final Map<String, DocumentRef> drafts = new HashMap<>();
  private boolean isWhole = true;

  Sessions(Findings findings, boolean keeping) {
    this.findings = findings;
    this.keeping = keeping;
  }

  /// The draft of a session's transcript.
  public Optional<DocumentRef> draft(String session) {
    return Optional.ofNullable(drafts.get(session));
  }

  /// The entry that recorded the draft; 0 if there is none.
  public long drafted(String session) {
    return drafted.getOrDefault(session, 0L);
  }

  /// The entry of the session's opening; 0 if it is not shown.
  public long opened(String session) {
    return opened.getOrDefault(session, 0L);
  }

  /// The entry of the session's close; 0 if it is not shown.
  public long closed(String session) {
    return closed.getOrDefault(session, 0L);
  }

  /// How many entries between opening and close are hidden.
  public long hiddenIn(String session) {
    return entries.stream().filter(e -> isHidden(e) && isWithin(e, session)).count();
  }

  /// The record with stand-ins for what is hidden, `count` of which are the session's; empty when
  /// it was too long to be kept.
  public Optional<List<Entry>> standing(String session, long count) {
    if (!isWhole) {
      return Optional.empty();
    }
    List<Entry> record = new ArrayList<>(entries.size());
    long left = count;
    for (Entry entry : entries) {
      boolean ours = left > 0 && isHidden(entry) && isWithin(entry, session);
      left -= ours ? 1 : 0;
      record.add(
          ours
              ? standIn(entry.courtroom(), entry.seq(), entry.leaf(), entry.chain(), session)
              : entry);
    }
    return Optional.of(record);
  }

  void hidden(String courtroom, long seq, Hash leaf, Hash chain) {
    keep(standIn(courtroom, seq, leaf, chain, ""));
  }

  void follow(Entry entry) {
    keep(entry);
    switch (entry.act()) {
      case Act.SessionOpened o -> opened.putIfAbsent(o.sessionId(), entry.seq());
      case Act.SessionClosed c -> closed.putIfAbsent(c.sessionId(), entry.seq());
      case Act.TranscriptDrafted d -> {
        drafts.putIfAbsent(d.sessionId(), d.document());
        drafted.putIfAbsent(d.sessionId(), entry.seq());
      }
      case Act.TranscriptConfirmed c -> confirmed(entry, c);
      case Act _ -> {}
    }
  }

  /// A transcript is confirmed by the hash of its draft.
  private void confirmed(Entry entry, Act.TranscriptConfirmed act) {
    boolean other =
        draft(act.sessionId()).filter(d -> !d.sha256().equals(act.document())).isPresent();
    if (other) {
      findings.fault(Rank.ENTRY, "confirmed-other", entry.seq());
    }
  }

  private void keep(Entry entry) {
    isWhole &= keeping && entries.size() < MOST_KEPT;
    if (isWhole) {
      entries.add(entry);
    }
  }

  private boolean isWithin(Entry entry, String session) {
    return entry.seq() > opened(session) && entry.seq() < closed(session);
  }

  private static boolean isHidden(Entry entry) {
    return entry.salt().isEmpty();
  }

  /// A confidential entry that says nothing, at the place and with the leaf of the hidden one. Only
  /// these have no salt.
  private static Entry standIn(String courtroom, long seq, Hash leaf, Hash chain, String session) {
    Optional<String> within = Optional.of(session).filter(s -> !s.isEmpty());
    return new Entry(
        courtroom,
        seq,
        Instant.EPOCH,
        "",
        Optional.empty(),
        Audience.COURT,
        new Act.MessagePosted(within, "", Optional.empty(), List.of()),
        "",
        leaf,
        chain);
  }
}
