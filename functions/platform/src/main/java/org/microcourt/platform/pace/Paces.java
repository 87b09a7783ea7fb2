package org.microcourt.platform.pace;

import java.time.Duration;
import java.util.Optional;

/// Buckets of persons, which all processes share.
public interface Paces {
  /// What is counted, each by itself.
  enum What {
    UPLOADS,
    SEARCHES,
    CONNECTIONS
  }

  /// Counts once more, or says how long the person must wait.
  ///
  /// @throws org.microcourt.platform.people.PeopleException if the table does not answer
  Optional<Duration> take(String person, What what);
}
