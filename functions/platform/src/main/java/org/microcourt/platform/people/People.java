package org.microcourt.platform.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// What is kept by person. Every method may throw a `PeopleException`; all writes can be repeated.
public interface People {
  /// The courtrooms in which a person takes part, and how far it has read each.
  record Shelf(Set<String> courtrooms, Map<String, Long> cursors) {
    public Shelf {
      courtrooms = Set.copyOf(courtrooms);
      cursors = Map.copyOf(cursors);
    }
  }

  /// The person takes part in the courtroom since then.
  void join(String person, String courtroom, Instant since);

  /// The person no longer takes part.
  void leave(String person, String courtroom);

  /// Strongly consistent.
  Shelf shelf(String person);

  /// The person has read up to `seq`; a cursor never moves back. Tells whether it moved.
  boolean read(String person, String courtroom, long seq, Instant at);

  /// A phone of the person is connected and cannot stay longer than `until`.
  void connect(String person, String connection, Instant until);

  /// The connection is gone.
  void disconnect(String person, String connection);

  /// The live connections of each of the persons, strongly consistent; persons without one are left
  /// out.
  Map<String, Set<String>> connections(Collection<String> persons);
}
