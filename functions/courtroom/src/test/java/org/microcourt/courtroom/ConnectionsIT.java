package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.outage.Connection;
import org.microcourt.outage.Span;
import org.microcourt.platform.fixture.Court;

class ConnectionsIT {
  private static final Instant LATEST = Court.NOON.plus(Duration.ofHours(2));

  private final CourtUnderTest court = new CourtUnderTest();
  private final ConnectHandler connect = new ConnectHandler(court.environment, court.clock);
  private final DisconnectHandler disconnect =
      new DisconnectHandler(court.environment, court.clock);

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void answersWithTheProtocolAndNotesTheConnection() throws IOException {
    Json.Obj event =
        valid(Json.parseObject(Files.readString(Path.of("../../events/connect.json"))));

    assertThat(CourtUnderTest.invoke(connect, event))
        .isEqualTo(
            Json.obj(
                "statusCode", 200, "headers", Json.obj("Sec-WebSocket-Protocol", "microcourt.v1")));
    assertThat(connections("judge-zhou")).containsExactly("Kx3pQeTVoAMCJ7g=");

    Json.Obj end = Json.parseObject(Files.readString(Path.of("../../events/disconnect.json")));
    assertThat(CourtUnderTest.invoke(disconnect, end)).isEqualTo(Json.obj("statusCode", 200));
    assertThat(CourtUnderTest.invoke(disconnect, end)).isEqualTo(Json.obj("statusCode", 200));
    assertThat(connections("judge-zhou")).isEmpty();
  }

  @Test
  void keepsWhenAConnectionBeganAndHowItEnded() throws IOException {
    Instant since = court.clock.instant();
    Json.Obj open = lived("connect.json", since, since);
    CourtUnderTest.invoke(connect, open);
    assertThat(presences(since)).containsExactly(new Connection(since, LATEST, Optional.empty()));

    Instant end = since.plus(Duration.ofMinutes(15));
    CourtUnderTest.invoke(disconnect, lived("disconnect.json", since, end));
    CourtUnderTest.invoke(disconnect, lived("disconnect.json", since, end.plusSeconds(9)));

    assertThat(presences(since))
        .containsExactly(new Connection(since, LATEST, Optional.of(new Connection.End(end, 1001))));
  }

  private Json.Obj lived(String file, Instant since, Instant at) throws IOException {
    Json.Obj event = valid(Json.parseObject(Files.readString(Path.of("../../events/" + file))));
    Json.Obj context = event.requireObject("requestContext");
    return event.with(
        "requestContext",
        context
            .with("connectedAt", Json.of(since.toEpochMilli()))
            .with("requestTimeEpoch", Json.of(at.toEpochMilli())));
  }

  private List<Connection> presences(Instant since) {
    return court
        .platform()
        .presences()
        .of(List.of("judge-zhou"), new Span(since, since.plusSeconds(1)))
        .getOrDefault("judge-zhou", List.of());
  }

  @Test
  void forgetsAConnectionWhenItsTokenEnds() {
    connect("phone", court.clock.instant().plus(Duration.ofMinutes(10)));
    court.clock.advance(Duration.ofMinutes(9));
    assertThat(connections("clerk")).containsExactly("phone");
    court.clock.advance(Duration.ofMinutes(1));
    assertThat(connections("clerk")).isEmpty();
  }

  @Test
  void forgetsAConnectionAfterTwoHours() {
    connect("phone", court.clock.instant().plus(Duration.ofHours(24)));
    court.clock.advance(Duration.ofHours(2));
    assertThat(connections("clerk")).isEmpty();
  }

  @Test
  void keepsTheLatestTwentyConnectionsOfAPerson() {
    for (int i = 0; i < 25; i++) {
      connect("phone-" + i, court.clock.instant().plus(Duration.ofHours(3)));
      court.clock.advance(Duration.ofSeconds(1));
    }
    assertThat(connections("clerk")).hasSize(20).contains("phone-24").doesNotContain("phone-4");
  }

  @Test
  void refusesAConnectionWithoutAPersonOrWithATokenThatHasEnded() {
    assertThat(connect("phone", court.clock.instant())).isEqualTo(401);
    Json.Obj nobody = court.event(null, "phone", "", court.clock.instant().plusSeconds(60));
    assertThat(CourtUnderTest.invoke(connect, nobody).requireLong("statusCode")).isEqualTo(401);
    assertThat(connections("clerk")).isEmpty();
  }

  /// The event with a token that is valid when tests happen.
  private Json.Obj valid(Json.Obj event) {
    Json.Obj context = event.requireObject("requestContext");
    String exp = Long.toString(court.clock.instant().plusSeconds(60).getEpochSecond());
    Json.Obj authorizer = context.requireObject("authorizer").with("exp", exp);
    return event.with("requestContext", context.with("authorizer", authorizer));
  }

  private long connect(String connection, Instant exp) {
    return CourtUnderTest.invoke(connect, court.event("clerk", connection, "", exp))
        .requireLong("statusCode");
  }

  private Set<String> connections(String person) {
    return court.platform().people().connections(List.of(person)).getOrDefault(person, Set.of());
  }
}
