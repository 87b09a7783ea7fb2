package org.microcourt.platform.anchors;

import static org.microcourt.platform.record.CourtTable.PARTITION_KEY;
import static org.microcourt.platform.record.CourtTable.SORT_KEY;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Inclusion;
import org.microcourt.json.Json;
import org.microcourt.platform.record.CourtTable;
import org.microcourt.record.Hash;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Anchors in the court's table. The layout stands in the package's description.
public final class DynamoAnchors implements Anchors {
  private static final String MARKS = "MARKS#";
  private static final String ANCHORS = "ANCHORS";
  private static final String ANCHORED = "ANCHORED#";
  private static final String HOUR = "HOUR#";
  private static final String CERTIFICATES = "CERTIFICATES#";

  /// The item's JSON (S).
  private static final String TEXT = "text";

  /// Far longer than anchoring may be behind.
  private static final Duration KEPT = Duration.ofDays(90);

  private final DynamoDbClient client;
  private final String table;

  /// Keeps them in this table.
  public DynamoAnchors(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public void mark(AnchorHour hour, String courtroom) {
    long gone = hour.end().plus(KEPT).getEpochSecond();
    Map<String, AttributeValue> item = key(MARKS + hour.text(), courtroom);
    item.put(CourtTable.TIME_TO_LIVE, AttributeValue.fromN(Long.toString(gone)));
    put("mark", item);
  }

  @Override
  public List<String> marked(AnchorHour hour) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression(PARTITION_KEY + " = :hour")
            .expressionAttributeValues(Map.of(":hour", AttributeValue.fromS(MARKS + hour.text())))
            .build();
    return call(
        "marked",
        () ->
            client.queryPaginator(query).items().stream()
                .map(item -> text(item, SORT_KEY))
                .toList());
  }

  @Override
  public Optional<Anchor> latest() {
    QueryRequest query =
        between(ANCHORS, HOUR, HOUR + "~").scanIndexForward(false).limit(1).build();
    return call("latest", () -> client.query(query)).items().stream()
        .map(item -> Anchor.parse(text(item, TEXT)))
        .findFirst();
  }

  @Override
  public List<Anchor> from(AnchorHour hour, int limit) {
    QueryRequest query = between(ANCHORS, HOUR + hour.text(), HOUR + "~").limit(limit).build();
    return call("from", () -> client.query(query)).items().stream()
        .map(item -> Anchor.parse(text(item, TEXT)))
        .toList();
  }

  @Override
  public void keep(Anchor anchor) {
    keepOnce(HOUR + anchor.statement().hour().text(), anchor.text());
  }

  @Override
  public void keepCertificates(Hash fingerprint, String json) {
    keepOnce(CERTIFICATES + fingerprint.hex(), json);
  }

  private void keepOnce(String place, String text) {
    Map<String, AttributeValue> item = key(ANCHORS, place);
    item.put(TEXT, AttributeValue.fromS(text));
    call(
        "keep",
        () -> {
          try {
            return client.putItem(put ->
                put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(" + SORT_KEY + ")")
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD));
          } catch (ConditionalCheckFailedException e) {
            if (text(e.item(), TEXT).equals(text)) {
              return e;
            }
            throw new AnchorsException("another one stands at " + place);
          }
        });
  }

  @Override
  public Optional<String> certificates(Hash fingerprint) {
    String place = CERTIFICATES + fingerprint.hex();
    QueryRequest query = between(ANCHORS, place, place).build();
    return call("certificates", () -> client.query(query)).items().stream()
        .map(item -> text(item, TEXT))
        .findFirst();
  }

  @Override
  public void prove(Inclusion inclusion) {
    Map<String, AttributeValue> item =
        key(ANCHORED + inclusion.head().courtroom(), HOUR + inclusion.hour().text());
    item.put(TEXT, AttributeValue.fromS(inclusion.toJson().text()));
    put("prove", item);
  }

  @Override
  public List<Inclusion> proofs(String courtroom, AnchorHour first, AnchorHour last) {
    QueryRequest query =
        between(ANCHORED + courtroom, HOUR + first.text(), HOUR + last.text()).build();
    return call(
        "proofs",
        () ->
            client.queryPaginator(query).items().stream()
                .map(item -> Inclusion.fromJson(courtroom, Json.parseObject(text(item, TEXT))))
                .toList());
  }

  private QueryRequest.Builder between(String partition, String first, String last) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression(
            PARTITION_KEY + " = :partition AND " + SORT_KEY + " BETWEEN :first AND :last")
        .expressionAttributeValues(
            Map.of(
                ":partition", AttributeValue.fromS(partition),
                ":first", AttributeValue.fromS(first),
                ":last", AttributeValue.fromS(last)));
  }

  private void put(String what, Map<String, AttributeValue> item) {
    call(what, () -> client.putItem(put -> put.tableName(table).item(item)));
  }

  private static Map<String, AttributeValue> key(String partition, String place) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(PARTITION_KEY, AttributeValue.fromS(partition));
    item.put(SORT_KEY, AttributeValue.fromS(place));
    item.put(CourtTable.VERSION, AttributeValue.fromN("1"));
    return item;
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  private static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new AnchorsException(what, e);
    }
  }
}
