package org.microcourt.courtroom.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.microcourt.outage.Connection;
import org.microcourt.platform.Platform;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.pace.Paces;
import org.microcourt.platform.people.People;
import org.microcourt.platform.people.PeopleException;
import org.microcourt.platform.people.Presences;

/// Notes which connections a person has, and keeps when it had them.
public final class Connections {
  /// API Gateway ends every connection after this time.
  private static final Duration LONGEST = Duration.ofHours(2);

  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;

  /// What a close without a code is called (RFC 6455).
  private static final int NO_CODE = 1005;

  private final People people;
  private final Presences presences;
  private final Paces paces;
  private final Clock clock;
  private final Log log;

  /// Keeps them with these.
  public Connections(People people, Presences presences, Paces paces, Clock clock, Log log) {
    this.people = people;
    this.presences = presences;
    this.paces = paces;
    this.clock = clock;
    this.log = log;
  }

  /// With the ways out of a function.
  public static Connections of(Platform platform) {
    return new Connections(
        platform.people(),
        platform.presences(),
        platform.paces(),
        platform.clock(),
        platform.log());
  }

  /// A connection opened; it is live as long as it and its token can be.
  public Answer opened(SocketEvent event) {
    Instant now = clock.instant();
    return event
        .caller()
        .filter(caller -> caller.isValidAt(now))
        .map(caller -> {
          if (paces.take(caller.person(), Paces.What.CONNECTIONS).isPresent()) {
            return Answer.refused(TOO_MANY_REQUESTS);
          }
          Instant end = now.plus(LONGEST);
          Instant exp = caller.identity().exp();
          people.connect(caller.person(), event.connection(), exp.isBefore(end) ? exp : end);
          keep(
              event,
              () -> presences.opened(caller.person(), event.connection(), since(event, now), end));
          return Answer.connected();
        })
        .orElseGet(() -> Answer.refused(UNAUTHORIZED));
  }

  /// A connection closed, whoever closed it.
  public Answer closed(SocketEvent event) {
    event
        .caller()
        .ifPresent(caller -> {
          people.disconnect(caller.person(), event.connection());
          Connection.End end =
              new Connection.End(
                  event.life().at().orElseGet(clock::instant), event.life().code().orElse(NO_CODE));
          event
              .life()
              .since()
              .ifPresent(since ->
                  keep(
                      event,
                      () -> presences.closed(caller.person(), event.connection(), since, end)));
        });
    return Answer.ok();
  }

  private static Instant since(SocketEvent event, Instant now) {
    return event.life().since().orElse(now);
  }

  /// That somebody can connect is worth more than that it is kept.
  private void keep(SocketEvent event, Runnable write) {
    try {
      write.run();
    } catch (PeopleException e) {
      log.error("presence-not-kept", e, "connection", event.connection());
    }
  }
}
