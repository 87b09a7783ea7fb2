package org.microcourt.courtroom.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.microcourt.platform.people.People;

/// Notes which connections a person has.
public final class Connections {
  /// API Gateway ends every connection after this time.
  private static final Duration LONGEST = Duration.ofHours(2);

  private static final int UNAUTHORIZED = 401;

  private final People people;
  private final Clock clock;

  /// Keeps them with `people`.
  public Connections(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  /// A connection opened; it is kept as long as it and its token can live.
  public Answer opened(SocketEvent event) {
    Instant now = clock.instant();
    return event
        .caller()
        .filter(caller -> caller.isValidAt(now))
        .map(caller -> {
          Instant end = now.plus(LONGEST);
          Instant exp = caller.identity().exp();
          people.connect(caller.person(), event.connection(), exp.isBefore(end) ? exp : end);
          return Answer.connected();
        })
        .orElseGet(() -> Answer.refused(UNAUTHORIZED));
  }

  /// A connection closed, whoever closed it.
  public Answer closed(SocketEvent event) {
    event.caller().ifPresent(caller -> people.disconnect(caller.person(), event.connection()));
    return Answer.ok();
  }
}
