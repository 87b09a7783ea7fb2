package org.microcourt.verify.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.microcourt.record.Hash;
import org.microcourt.verify.anchor.Anchored;
import org.microcourt.verify.anchor.Log;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// The chain heads that phones kept and those of the public log, against a record as it passes.
public final class Receipts {
  private record Place(String courtroom, long seq) {}

  private final Map<Place, Hash> kept = new HashMap<>();
  private final Anchored anchored;
  private long vouched;

  /// Without a log.
  public Receipts() {
    this(new Anchored(Log.NONE, List.of(), new Findings()));
  }

  /// With the log.
  public Receipts(Anchored anchored) {
    this.anchored = anchored;
  }

  /// One that was kept. Two that contradict each other cannot both be the court's.
  public void keep(String courtroom, long seq, Hash chain, Findings findings) {
    Hash other = kept.putIfAbsent(new Place(courtroom, seq), chain);
    if (other != null && !other.equals(chain)) {
      findings.fault(Rank.ENTRY, "receipts-contradict", seq);
    }
  }

  /// Up to which entry of the record they vouch for it; 0 for none.
  public long vouched() {
    return vouched;
  }

  /// How many there are for a courtroom.
  public long of(String courtroom) {
    Collection<Place> places = kept.keySet();
    return places.stream().filter(place -> place.courtroom().equals(courtroom)).count();
  }

  /// What the log vouches for.
  public Anchored anchored() {
    return anchored;
  }

  void end(Findings findings) {
    anchored.end(findings);
  }

  void pass(String courtroom, long seq, Hash chain, String at, Findings findings) {
    anchored.pass(courtroom, seq, chain, at, findings);
    Hash own = kept.get(new Place(courtroom, seq));
    if (own == null) {
      return;
    }
    if (own.equals(chain)) {
      vouched = seq;
    } else {
      findings.fault(Rank.ENTRY, "receipt-contradicts", seq);
    }
  }
}
