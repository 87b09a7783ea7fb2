package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.outage.Connection;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.LocalDynamo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What stood in the way of an answer is kept, shown to whom it concerns, and made up for by the
/// judge alone.
class OutageIT {
  private final CourtUnderTest court = new CourtUnderTest();
  private final Instant due = Court.NOON.plus(Duration.ofHours(49));

  @BeforeEach
  void open() {
    court.open("plaintiff=PLAINTIFF", "defendant=DEFENDANT", "clerk=CLERK");
    court.write(
        "judge-zhou",
        "item.issue",
        Json.obj(
            "type", "QUESTION",
            "title", "付款",
            "text", "何时付款？",
            "addressees", List.of("p2", "p3"),
            "due", Json.obj("amount", 48, "unit", "HOURS")));
    court.clock.advance(Duration.ofHours(50));
  }

  @AfterEach
  void close() {
    court.close();
  }

  private Instant before(int hours) {
    return due.minus(Duration.ofHours(hours));
  }

  private void connected(String person, int from, int to, int code) {
    String connection = person + from;
    Instant since = before(from);
    court.platform().presences().opened(person, connection, since, since.plusSeconds(7200));
    court
        .platform()
        .presences()
        .closed(person, connection, since, new Connection.End(before(to), code));
  }

  private Json.Obj incident(String person, String id, Instant from, Instant to) {
    return court.send(
        person,
        Json.obj(
                "action",
                "incident.record",
                "id",
                id,
                "body",
                Json.obj("from", from, "to", to, "description", "机房停电。"))
            .text());
  }

  private Json.Obj outage(String person) {
    return court.read(person, "outage.read", Json.obj("item", "i1"));
  }

  private Json.Obj incidents(String person, Optional<String> before) {
    return CourtUnderTest.body(
        court.send(
            person,
            Json.obj("action", "incident.list", "id", "r", "body", Json.obj("before", before))
                .text()));
  }

  @Test
  void theJudgeSeesWhoWasCutOffAndGrantsTheProposedTime() {
    connected("plaintiff", 6, 5, 1006);
    connected("plaintiff", 2, 1, 1000);
    connected("defendant", 8, 7, 1001);
    incident("judge-zhou", "i-1", before(1), due.plus(Duration.ofHours(1)));

    Json.Obj seen = outage("judge-zhou");

    assertThat(seen.objects("incidents")).hasSize(1).noneMatch(i -> i.get("by").isPresent());
    Json.Obj broken =
        seen.objects("disconnections").stream()
            .filter(d -> d.bool("broke", false))
            .findFirst()
            .orElseThrow();
    assertThat(broken.requireString("party")).isEqualTo("p2");
    assertThat(broken.requireString("name")).isEqualTo("plaintiff");
    assertThat(broken.requireLong("code")).isEqualTo(1006);
    Json.Obj proposed = seen.requireObject("proposed");
    assertThat(proposed.requireLong("lostSeconds"))
        .as("three hours cut off, one of the failure before the due time and one after")
        .isEqualTo(5 * 3600);
    Json.Obj extended =
        court.write(
            "judge-zhou",
            "item.extend",
            Json.obj(
                "item", "i1",
                "due", Json.obj("at", proposed.requireString("at")),
                "reason", "平台故障。"));
    assertThat(extended.requireLong("seq")).isPositive();
  }

  @Test
  void theBoardProposesForWhatIsOverdue() {
    court.platform().people().join("judge-zhou", court.courtroom, court.clock.instant());
    incident("judge-zhou", "i-1", before(3), before(1));

    Json.Obj board =
        CourtUnderTest.body(
            court.send("judge-zhou", Json.obj("action", "board.read", "id", "b").text()));

    Json.Obj outage = board.objects("overdue").getFirst().requireObject("outage");
    assertThat(outage.requireLong("lostSeconds")).isEqualTo(2 * 3600);
    assertThat(Instant.parse(outage.requireString("at"))).isEqualTo(due.plusSeconds(7200));
  }

  @Test
  void aPartySeesItsOwnConnectionsAndNotTheOthers() {
    connected("plaintiff", 6, 5, 1006);
    connected("defendant", 8, 7, 1006);

    assertThat(outage("plaintiff").objects("disconnections"))
        .extracting(d -> d.requireString("party"))
        .containsOnly("p2");
    assertThat(outage("clerk").objects("disconnections"))
        .extracting(d -> d.requireString("party"))
        .contains("p2", "p3");
  }

  @Test
  void nothingIsProposedWhereNothingFailed() {
    connected("plaintiff", 6, 5, 1001);
    connected("defendant", 40, 39, 1006);
    connected("defendant", 30, 1, 1000);

    assertThat(outage("judge-zhou").get("proposed")).isEmpty();
  }

  @Test
  void onlyStaffRecordsIncidentsAndOnlyPossibleOnes() {
    assertThat(CourtUnderTest.code(incident("plaintiff", "i", before(3), before(1))))
        .isEqualTo("staff-only");
    for (Instant to : List.of(before(3), before(4), before(3).plus(Duration.ofDays(32)))) {
      Json.Obj error = incident("judge-zhou", "i", before(3), to).requireObject("error");
      assertThat(error.requireString("code")).isEqualTo("invalid-field");
      assertThat(error.requireString("field")).isEqualTo("to");
    }
    assertThat(incidents("plaintiff", Optional.empty()).objects("incidents")).isEmpty();
  }

  @Test
  void anIncidentIsRecordedOnceAndListedLatestFirst() {
    Json.Obj first = CourtUnderTest.body(incident("judge-zhou", "i-1", before(9), before(8)));
    court.clock.advance(Duration.ofMinutes(1));
    assertThat(CourtUnderTest.body(incident("judge-zhou", "i-1", before(9), before(8))))
        .isEqualTo(first);
    for (int n = 2; n <= 25; n++) {
      incident("judge-zhou", "i-" + n, before(100 - n), before(99 - n));
    }

    Json.Obj page = incidents("plaintiff", Optional.empty());
    Json.Obj rest = incidents("judge-zhou", page.string("next"));

    assertThat(page.objects("incidents")).hasSize(20).noneMatch(i -> i.get("by").isPresent());
    assertThat(page.objects("incidents").getFirst().requireString("incident"))
        .isEqualTo(first.requireObject("incident").requireString("incident"));
    assertThat(rest.objects("incidents"))
        .hasSize(5)
        .allMatch(i -> i.string("by").filter("judge-zhou"::equals).isPresent());
    assertThat(rest.string("next")).isEmpty();
  }

  @Test
  void readsWhatAnOperatorPutsByHandAsTheManualShows() throws IOException {
    String manual = Files.readString(Path.of("../../docs/operations.md"));
    int start = manual.indexOf("--item '{\n  \"pk\": {\"S\": \"INCIDENTS\"}") + "--item '".length();
    Json.Obj documented =
        Json.parseObject(manual.substring(start, manual.indexOf("}'", start) + 1));
    Map<String, AttributeValue> item = new HashMap<>();
    documented.members().forEach((name, value) -> item.put(name, attribute((Json.Obj) value)));
    LocalDynamo.client(court.environment)
        .putItem(put -> put.tableName(court.environment.get("TABLE_NAME")).item(item));

    Json.Obj listed = incidents("judge-zhou", Optional.empty()).objects("incidents").getFirst();

    assertThat(listed.requireString("from")).isEqualTo("2026-12-24T14:00:00.000Z");
    assertThat(listed.requireString("incident")).isEqualTo("power");
    assertThat(listed.requireString("by")).isEqualTo("operator");
  }

  private static AttributeValue attribute(Json.Obj typed) {
    return typed
        .string("S")
        .map(AttributeValue::fromS)
        .orElseGet(() -> AttributeValue.fromN(typed.requireString("N")));
  }
}
