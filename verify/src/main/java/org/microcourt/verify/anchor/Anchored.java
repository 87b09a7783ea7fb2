package org.microcourt.verify.anchor;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.anchor.Inclusion;
import org.microcourt.json.Instants;
import org.microcourt.record.Hash;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// The court's public log, against a record as it passes.
///
/// A head of the record that is in the log vouches for all before it. A head that the log proves
/// for this courtroom and that the record has otherwise contradicts it. And where the log is there
/// without a gap, with all leaves, an entry that no head covers although the log goes on for two
/// days contradicts it too: the court anchors every entry within hours.
public final class Anchored {
  private static final Duration LATEST = Duration.ofDays(2);

  private final Map<Hash, AnchorHour> heads = new HashMap<>();
  private final Map<String, Inclusion> proved = new HashMap<>();
  private final boolean isGiven;
  private String from = "";
  private String to = "";
  private long vouched;
  private @Nullable AnchorHour hour;
  private long uncovered;
  private String last = "";

  /// Checks the log by itself, and keeps what a root given stands for.
  public Anchored(Log log, List<X509Certificate> roots, Findings findings) {
    LogCheck check = new LogCheck(log, roots, findings);
    NavigableMap<AnchorHour, Anchor> anchors = check.anchors();
    isGiven = !anchors.isEmpty();
    if (roots.isEmpty() && isGiven) {
      findings.note("log-without-root");
    }
    if (roots.isEmpty() || !isGiven || !check.isSound()) {
      return;
    }
    last = anchors.lastKey().text();
    for (AnchorHour each : anchors.keySet()) {
      log.leaves().getOrDefault(each, List.of()).forEach(leaf -> heads.putIfAbsent(leaf, each));
    }
    for (Inclusion proof : log.proofs()) {
      proved.merge(
          key(proof.head().courtroom(), proof.head().seq()),
          proof,
          (a, b) -> a.hour().compareTo(b.hour()) <= 0 ? a : b);
    }
    follow(log, anchors);
  }

  private static String key(String courtroom, long seq) {
    return courtroom + " " + seq;
  }

  /// From when to when the log can be relied on to have everything.
  private void follow(Log log, NavigableMap<AnchorHour, Anchor> anchors) {
    AnchorHour first = anchors.lastKey().next();
    for (Anchor anchor : anchors.descendingMap().values()) {
      Anchor.Statement statement = anchor.statement();
      boolean known = statement.count() == 0 || log.leaves().containsKey(statement.hour());
      if (!known || !statement.hour().next().equals(first)) {
        break;
      }
      first = statement.hour();
    }
    Instant end = anchors.lastKey().end().minus(LATEST);
    if (first.start().isBefore(end)) {
      from = Instants.text(first.start());
      to = Instants.text(end);
    }
  }

  /// Whether there is a log.
  public boolean isGiven() {
    return isGiven;
  }

  /// Up to which entry it vouches for the record; 0 for none.
  public long vouched() {
    return vouched;
  }

  /// The hour that vouches, or the last one that there is.
  public String hour() {
    return hour == null ? last : hour.text();
  }

  /// The next entry; `at` is empty when it is hidden.
  public void pass(String courtroom, long seq, Hash chain, String at, Findings findings) {
    Inclusion proof = proved.get(key(courtroom, seq));
    AnchorHour found = heads.isEmpty() ? null : heads.get(new Head(courtroom, seq, chain).leaf());
    if (proof != null && !proof.head().chain().equals(chain)) {
      findings.fault(Rank.ENTRY, "anchor-contradicts", seq, proof.hour().text());
    } else if (found != null || proof != null) {
      vouched = seq;
      hour = found != null ? found : proof == null ? null : proof.hour();
      uncovered = 0;
      return;
    }
    if (uncovered == 0 && at.compareTo(from) >= 0 && at.compareTo(to) < 0) {
      uncovered = seq;
    }
  }

  /// After the last entry.
  public void end(Findings findings) {
    if (uncovered > 0) {
      findings.fault(Rank.ENTRY, "anchor-missing", uncovered, last);
    }
  }
}
