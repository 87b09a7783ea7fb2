package org.microcourt.platform.record;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The courtrooms last used by this process. What is kept is only where reading starts: every
/// append and load reads on from it, so it may be as old as it likes.
final class KeptCourtrooms {
  private final int mostCourtrooms;
  private final long mostWeight;
  private final Map<String, Kept> byId = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  /// Holds at most so many courtrooms of at most so many bytes altogether.
  KeptCourtrooms(int mostCourtrooms, long mostWeight) {
    this.mostCourtrooms = mostCourtrooms;
    this.mostWeight = mostWeight;
  }

  synchronized Optional<Kept> get(String courtroom) {
    return Optional.ofNullable(byId.get(courtroom));
  }

  /// Keeps it unless a later state is kept already.
  synchronized void put(Kept kept) {
    Kept before = byId.get(kept.courtroom().id());
    if (kept.seq() == 0 || (before != null && before.seq() >= kept.seq())) {
      return;
    }
    weight += kept.weight() - (before == null ? 0 : before.weight());
    byId.put(kept.courtroom().id(), kept);
    Iterator<Kept> longestUnused = byId.values().iterator();
    while (byId.size() > 1 && (byId.size() > mostCourtrooms || weight > mostWeight)) {
      weight -= longestUnused.next().weight();
      longestUnused.remove();
    }
  }

  synchronized int size() {
    return byId.size();
  }
}
