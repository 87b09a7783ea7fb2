package org.microcourt.platform.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.microcourt.outage.Connection;
import org.microcourt.outage.Span;

/// When persons were connected, kept for a while so that a failure can be shown later (R-OUTAGE).
/// Every method may throw a `PeopleException`; all writes can be repeated.
public interface Presences {
  /// A connection was opened that cannot last longer than `until`.
  void opened(String person, String connection, Instant since, Instant until);

  /// It ended, with this WebSocket close code; the first end that is told of stays.
  void closed(String person, String connection, Instant since, Connection.End end);

  /// The connections of each person that may have lived within `span`; persons without one are left
  /// out.
  Map<String, List<Connection>> of(Collection<String> persons, Span span);
}
