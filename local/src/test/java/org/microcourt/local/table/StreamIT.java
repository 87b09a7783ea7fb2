package org.microcourt.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Eventually;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamIT {
  private final StreamFixture table = new StreamFixture(Optional.empty());

  @AfterEach
  void stop() {
    table.close();
  }

  private static Function<Json.Obj, Json> refusing(String poison) {
    return event -> {
      if (StreamFixture.sortKeys(event).anyMatch(poison::equals)) {
        throw new IllegalStateException("poison");
      }
      return Json.obj();
    };
  }

  private void awaitDelivered(String sortKey) {
    Eventually.holds(sortKey + " is delivered", () -> table.delivered().contains(sortKey));
  }

  @Test
  void deliversWhatWasThereBeforeItBeganInOrder() {
    String[] keys =
        IntStream.range(0, 25).mapToObj(i -> "E#%02d".formatted(i)).toArray(String[]::new);
    table.put(keys);
    table.batchSize = 10;
    table.follow();
    table.put("E#98");
    awaitDelivered("E#98");
    assertThat(table.delivered()).startsWith(keys).endsWith("E#98");
    assertThat(table.batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(10));
  }

  @Test
  void givesRecordsInTheFormOfLambda() {
    List<Json.Obj> events = new CopyOnWriteArrayList<>();
    table.function =
        event -> {
          events.add(event);
          return Json.obj();
        };
    Map<String, AttributeValue> item =
        Map.of(
            "pk", AttributeValue.fromS("ROOM#1"),
            "sk", AttributeValue.fromS("A"),
            "n", AttributeValue.fromN("12"),
            "b", AttributeValue.fromB(SdkBytes.fromUtf8String("hi")),
            "t", AttributeValue.fromBool(true),
            "z", AttributeValue.fromNul(true),
            "l", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))),
            "m", AttributeValue.fromM(Map.of("k", AttributeValue.fromNs(List.of("1")))));
    table.tables.putItem(put -> put.tableName("rooms").item(item));
    table.follow();
    Eventually.holds("an event", () -> !events.isEmpty());
    Json.Obj record = events.getFirst().objects("Records").getFirst();
    assertThat(record.requireString("eventName")).isEqualTo("INSERT");
    assertThat(record.requireString("eventSource")).isEqualTo("aws:dynamodb");
    assertThat(record.requireString("eventSourceARN")).isEqualTo(StreamFixture.STREAM_ARN);
    assertThat(record.requireString("awsRegion")).isEqualTo("eu-central-1");
    Json.Obj change = record.requireObject("dynamodb");
    assertThat(change.requireObject("NewImage").canonical())
        .isEqualTo(
            Json.parse(
                    """
                    {"pk":{"S":"ROOM#1"},"sk":{"S":"A"},"n":{"N":"12"},"b":{"B":"aGk="},
                     "t":{"BOOL":true},"z":{"NULL":true},"l":{"L":[{"S":"x"}]},
                     "m":{"M":{"k":{"NS":["1"]}}}}
                    """)
                .canonical());
    assertThat(change.get("OldImage")).isEmpty();
    assertThat(change.requireString("SequenceNumber")).isNotBlank();
    assertThat(change.requireLong("ApproximateCreationDateTime")).isPositive();
  }

  @Test
  void callsAnUpdateThatCreatesAnInsert() {
    table.filters = List.of(Json.parseObject("{\"eventName\":[\"INSERT\"]}"));
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS("ROOM#1"), "sk", AttributeValue.fromS("U"));
    for (int i = 0; i < 2; i++) {
      String value = Integer.toString(i);
      table.tables.updateItem(update ->
          update
              .tableName("rooms")
              .key(key)
              .updateExpression("SET x = :x")
              .expressionAttributeValues(Map.of(":x", AttributeValue.fromN(value))));
    }
    table.put("last");
    table.follow();
    awaitDelivered("last");
    assertThat(table.delivered()).containsExactly("U", "last");
  }

  @Test
  void deliversOnlyWhatAFilterWants() {
    table.filters =
        List.of(
            Json.parseObject(
                "{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"ENTRY#\"}]}}}}"),
            Json.parseObject("{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"END\"]}}}}"));
    table.put("ENTRY#1", "SNAPSHOT", "ENTRY#2", "END");
    table.follow();
    awaitDelivered("END");
    assertThat(table.delivered()).containsExactly("ENTRY#1", "ENTRY#2", "END");
  }

  @Test
  void deliversABatchAgainUntilTheFunctionTakesIt() {
    AtomicInteger calls = new AtomicInteger();
    table.function =
        _ -> {
          if (calls.incrementAndGet() < 4) {
            throw new IllegalStateException("not yet");
          }
          return Json.obj();
        };
    table.put("A", "B");
    table.follow();
    Eventually.holds("four calls", () -> calls.get() == 4);
    table.put("C");
    awaitDelivered("C");
    assertThat(table.batches)
        .containsExactly(
            List.of("A", "B"),
            List.of("A", "B"),
            List.of("A", "B"),
            List.of("A", "B"),
            List.of("C"));
  }

  @Test
  void splitsAFailingBatchDownToTheOneRecordAndGoesOnBehindIt() {
    table.bisect = true;
    table.maximumRetries = 1;
    table.function = refusing("P");
    table.put("A", "B", "P", "C", "D");
    table.follow();
    Eventually.holds(
        "D comes without P",
        () -> table.batches.stream().anyMatch(b -> b.contains("D") && !b.contains("P")));
    List<Json.Obj> letters = table.deadLetters.messages(StreamFixture.QUEUE);
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().requireObject("requestContext").requireString("condition"))
        .isEqualTo("RetryAttemptsExhausted");
    Json.Obj info = letters.getFirst().requireObject("DDBStreamBatchInfo");
    assertThat(info.requireLong("batchSize")).isEqualTo(1);
    assertThat(info.requireString("startSequenceNumber"))
        .isEqualTo(info.requireString("endSequenceNumber"));
    assertThat(info.requireString("streamArn")).isEqualTo(StreamFixture.STREAM_ARN);
    assertThat(table.batches.stream().filter(List.of("P")::equals)).hasSize(2);
    List<List<String>> good = table.batches.stream().filter(b -> !b.contains("P")).toList();
    assertThat(good.stream().flatMap(List::stream)).containsExactly("A", "B", "C", "D");
  }

  @Test
  void givesUpTheWholeBatchWhereItIsNotSplit() {
    table.maximumRetries = 2;
    table.function = refusing("P");
    table.put("A", "P");
    table.follow();
    Eventually.holds(
        "a dead letter", () -> !table.deadLetters.messages(StreamFixture.QUEUE).isEmpty());
    table.put("B");
    awaitDelivered("B");
    assertThat(table.batches)
        .containsExactly(List.of("A", "P"), List.of("A", "P"), List.of("A", "P"), List.of("B"));
  }

  @Test
  void goesOnAtTheFirstRecordThatTheFunctionReports() {
    table.reportsItemFailures = true;
    AtomicInteger calls = new AtomicInteger();
    table.function =
        event ->
            calls.incrementAndGet() > 1
                ? Json.obj("batchItemFailures", List.of())
                : Json.obj(
                    "batchItemFailures",
                    List.of(
                        Json.obj("itemIdentifier", StreamFixture.sequenceNumber(event, "D")),
                        Json.obj("itemIdentifier", StreamFixture.sequenceNumber(event, "C"))));
    table.put("A", "B", "C", "D");
    table.follow();
    Eventually.holds("two calls", () -> calls.get() == 2);
    assertThat(table.batches).containsExactly(List.of("A", "B", "C", "D"), List.of("C", "D"));
  }

  @Test
  void takesAReportOfAnUnknownRecordForAFailureOfAll() {
    table.reportsItemFailures = true;
    AtomicInteger calls = new AtomicInteger();
    table.function =
        _ ->
            calls.incrementAndGet() > 1
                ? Json.Null.NULL
                : Json.obj("batchItemFailures", List.of(Json.obj("itemIdentifier", "")));
    table.put("A", "B");
    table.follow();
    Eventually.holds("two calls", () -> calls.get() == 2);
    assertThat(table.batches).containsExactly(List.of("A", "B"), List.of("A", "B"));
  }

  @Test
  void givesUpWhatHasGrownTooOld() {
    table.maximumAge = Duration.ofSeconds(-1);
    table.put("A", "B");
    table.follow();
    Eventually.holds(
        "dead letters", () -> table.deadLetters.messages(StreamFixture.QUEUE).size() == 2);
    assertThat(table.batches).isEmpty();
    assertThat(table.deadLetters.messages(StreamFixture.QUEUE))
        .allSatisfy(letter ->
            assertThat(letter.requireObject("requestContext").requireString("condition"))
                .isEqualTo("RecordAgeExceeded"));
  }

  @Test
  void losesNothingOverARestart(@TempDir Path folder) {
    try (StreamFixture before = new StreamFixture(Optional.of(folder))) {
      before.function =
          _ -> {
            throw new IllegalStateException("down");
          };
      before.put("A", "B");
      before.follow();
      Eventually.holds("a try", () -> !before.batches.isEmpty());
    }
    try (StreamFixture after = new StreamFixture(Optional.of(folder))) {
      after.follow();
      after.put("C");
      Eventually.holds("all delivered", () -> after.delivered().contains("C"));
      assertThat(after.delivered()).containsExactly("A", "B", "C");
    }
  }
}
