package org.microcourt.platform.anchors;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.microcourt.anchor.AnchorHour;

/// Sees to it that the head of each courtroom with new entries is anchored.
///
/// The mark is for the hour in which it is made, whose anchor is still to come, however late the
/// entry is; or for the entry's own hour, if clocks differ and that is the later one. The anchor
/// has the head as of the end of its hour, so it covers the entry. One process marks a courtroom
/// once an hour.
public final class Marks {
  private final Anchors anchors;
  private final Clock clock;
  private final Set<String> made = new HashSet<>();
  private AnchorHour hour = new AnchorHour(0);

  /// Marks in `anchors`.
  public Marks(Anchors anchors, Clock clock) {
    this.anchors = anchors;
    this.clock = clock;
  }

  /// An entry was made at this time.
  public void entry(String courtroom, Instant at) {
    AnchorHour now = AnchorHour.of(clock.instant());
    AnchorHour own = AnchorHour.of(at);
    AnchorHour meant = own.compareTo(now) > 0 ? own : now;
    if (isNew(meant, courtroom)) {
      anchors.mark(meant, courtroom);
      note(meant, courtroom);
    }
  }

  private synchronized boolean isNew(AnchorHour meant, String courtroom) {
    return !meant.equals(hour) || !made.contains(courtroom);
  }

  private synchronized void note(AnchorHour meant, String courtroom) {
    if (!meant.equals(hour)) {
      made.clear();
      hour = meant;
    }
    made.add(courtroom);
  }
}
