package org.microcourt.platform.incidents;

import java.util.List;
import java.util.Optional;
import org.microcourt.outage.Incident;
import org.microcourt.outage.Span;

/// What the staff recorded. Every method may throw an `IncidentsException`.
public interface Incidents {
  /// Some incidents, and whether there are more.
  record Page(List<Incident> incidents, boolean more) {
    public Page {
      incidents = List.copyOf(incidents);
    }
  }

  /// Keeps an incident, once for each id: the one that stands is the answer.
  Incident record(Incident incident);

  /// The latest, at most `limit`; `before` is the place of one of a page before.
  Page latest(Optional<String> before, int limit);

  /// Those that touch `span`, in order.
  List<Incident> touching(Span span);

  /// Where an incident stands among the others.
  static String place(Incident incident) {
    return DynamoIncidents.place(incident);
  }
}
