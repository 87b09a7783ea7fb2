package org.microcourt.verify.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.microcourt.record.Hash;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// The chain heads that phones kept, against a record as it passes.
public final class Receipts {
  private record Place(String courtroom, long seq) {}

  private final Map<Place, Hash> kept = new HashMap<>();
  private long vouched;

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

  void pass(String courtroom, long seq, Hash chain, Findings findings) {
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
