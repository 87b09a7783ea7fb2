package org.microcourt.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.ItemAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.deadline.Due;
import org.microcourt.platform.record.Line;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;

/// Entries of others that take the place which the clock wanted.
final class Rivals {
  private Rivals() {}

  /// The judge's extension of the first item in the place of `line`.
  static Line extension(Courtroom courtroom, Instant due, Line line) {
    ItemAct.ItemExtended extended =
        new ItemAct.ItemExtended(
            "i1",
            Optional.empty(),
            new Due(due, Optional.empty()),
            2,
            Optional.of("双方同意"),
            Optional.empty(),
            List.of());
    Entry.Content content = new Entry.Content("p1", Optional.empty(), Audience.EVERYONE, extended);
    Instant now = due.minus(Duration.ofDays(9));
    return new Line(Entry.next(courtroom.head(), content, now, "%032x".formatted(99)), line.acks());
  }
}
