package org.microcourt.courtroom;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.record.Audience;

/// A message that may still be taken back.
public record RecentMessage(
    long seq,
    String by,
    Instant at,
    Optional<String> session,
    Audience audience,
    boolean withdrawn) {
  RecentMessage takenBack() {
    return new RecentMessage(seq, by, at, session, audience, true);
  }
}
