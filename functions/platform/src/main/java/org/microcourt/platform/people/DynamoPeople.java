package org.microcourt.platform.people;

import static org.microcourt.platform.record.CourtTable.PARTITION_KEY;
import static org.microcourt.platform.record.CourtTable.SORT_KEY;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.microcourt.platform.record.CourtTable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Persons in DynamoDB. The layout stands in the package's description.
public final class DynamoPeople implements People {
  static final String PERSON = "PERSON#";
  private static final String COURTROOM = "COURTROOM#";
  private static final String CURSOR = "CURSOR#";

  /// When the person joined (S).
  private static final String SINCE = "since";

  /// How far the person has read (N).
  private static final String SEQ = "seq";

  /// When the person read (S).
  private static final String AT = "at";

  private final DynamoDbClient client;
  private final String table;
  private final ConnectionItems connections;

  /// Keeps persons in this table.
  public DynamoPeople(DynamoDbClient client, String table, Clock clock) {
    this.client = client;
    this.table = table;
    this.connections = new ConnectionItems(client, table, clock);
  }

  @Override
  public void join(String person, String courtroom, Instant since) {
    Map<String, AttributeValue> item = new HashMap<>(key(person, COURTROOM + courtroom));
    item.put(SINCE, AttributeValue.fromS(since.toString()));
    item.put(CourtTable.VERSION, AttributeValue.fromN("1"));
    call("join", () -> client.putItem(put -> put.tableName(table).item(item)));
  }

  @Override
  public void leave(String person, String courtroom) {
    Map<String, AttributeValue> key = key(person, COURTROOM + courtroom);
    call("leave", () -> client.deleteItem(delete -> delete.tableName(table).key(key)));
  }

  @Override
  public Shelf shelf(String person) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression(
                PARTITION_KEY + " = :person AND " + SORT_KEY + " BETWEEN :first AND :last")
            .expressionAttributeValues(
                Map.of(
                    ":person", AttributeValue.fromS(PERSON + person),
                    ":first", AttributeValue.fromS(COURTROOM),
                    ":last", AttributeValue.fromS(CURSOR + "~")))
            .build();
    Set<String> courtrooms = new HashSet<>();
    Map<String, Long> cursors = new HashMap<>();
    call("shelf", () -> client.queryPaginator(query).items().stream().toList())
        .forEach(item -> sort(item, courtrooms, cursors));
    return new Shelf(courtrooms, cursors);
  }

  private static void sort(
      Map<String, AttributeValue> item, Set<String> courtrooms, Map<String, Long> cursors) {
    String sortKey = ConnectionItems.require(item, SORT_KEY).s();
    if (sortKey.startsWith(COURTROOM)) {
      courtrooms.add(sortKey.substring(COURTROOM.length()));
    } else if (sortKey.startsWith(CURSOR)) {
      long seq = Long.parseLong(ConnectionItems.require(item, SEQ).n());
      cursors.put(sortKey.substring(CURSOR.length()), seq);
    }
  }

  @Override
  public boolean read(String person, String courtroom, long seq, Instant at) {
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key(person, CURSOR + courtroom))
            .updateExpression("SET #seq = :seq, #at = :at, #v = :v")
            .conditionExpression("attribute_not_exists(#seq) OR #seq < :seq")
            .expressionAttributeNames(Map.of("#seq", SEQ, "#at", AT, "#v", CourtTable.VERSION))
            .expressionAttributeValues(
                Map.of(
                    ":seq", AttributeValue.fromN(Long.toString(seq)),
                    ":at", AttributeValue.fromS(at.toString()),
                    ":v", AttributeValue.fromN("1")))
            .build();
    return call(
        "read",
        () -> {
          try {
            client.updateItem(update);
            return true;
          } catch (ConditionalCheckFailedException _) {
            return false;
          }
        });
  }

  @Override
  public void connect(String person, String connection, Instant until) {
    call(
        "connect",
        () -> {
          connections.add(person, connection, until);
          return true;
        });
  }

  @Override
  public void disconnect(String person, String connection) {
    call(
        "disconnect",
        () -> {
          connections.remove(person, Set.of(connection));
          return true;
        });
  }

  @Override
  public Map<String, Set<String>> connections(Collection<String> persons) {
    return call("connections", () -> connections.of(persons));
  }

  static Map<String, AttributeValue> key(String person, String sortKey) {
    return Map.of(
        PARTITION_KEY, AttributeValue.fromS(PERSON + person),
        SORT_KEY, AttributeValue.fromS(sortKey));
  }

  private static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new PeopleException(what, e);
    }
  }
}
