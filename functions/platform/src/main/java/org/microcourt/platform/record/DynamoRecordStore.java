package org.microcourt.platform.record;

import static org.microcourt.platform.record.CourtTable.PARTITION_KEY;
import static org.microcourt.platform.record.CourtTable.SORT_KEY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.record.Entry;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// The record in DynamoDB. The layout stands in the package's description.
public final class DynamoRecordStore implements RecordStore {
  /// Prefix of an entry's sort key; 12 digits follow.
  static final String ENTRY = "ENTRY#";

  /// The entry's JSON (S).
  static final String ENTRY_TEXT = "entry";

  /// Whether the entry was recorded elsewhere (BOOL); else there is no such attribute.
  static final String RESTORED = "restored";

  private static final String COURTROOM = "COURTROOM#";
  private static final String SNAPSHOT = "SNAPSHOT";

  /// How far a snapshot reaches (N).
  private static final String SEQ = "seq";

  /// The snapshot's JSON, compressed (B).
  private static final String STATE = "state";

  private static final long LAST = 999_999_999_999L;

  private final DynamoDbClient client;
  private final String table;

  /// Keeps records in this table.
  public DynamoRecordStore(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public List<Line> tail(String courtroom, long seq) {
    QueryRequest query = between(courtroom, seq + 1, LAST).build();
    return items("tail", query, Integer.MAX_VALUE).stream().map(LineItem::fromItem).toList();
  }

  @Override
  public Optional<Line> line(String courtroom, long seq) {
    return item(courtroom, entryKey(seq), true).map(LineItem::fromItem);
  }

  @Override
  public Appended append(Line line) {
    return put(line, item(line));
  }

  @Override
  public Appended restore(Line line) {
    Map<String, AttributeValue> item = item(line);
    item.put(RESTORED, AttributeValue.fromBool(true));
    return put(line, item);
  }

  private static Map<String, AttributeValue> item(Line line) {
    return LineItem.toItem(key(line.entry().courtroom(), entryKey(line.entry().seq())), line);
  }

  private Appended put(Line line, Map<String, AttributeValue> item) {
    Entry entry = line.entry();
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(" + SORT_KEY + ")")
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return call(
        "append",
        () -> {
          try {
            client.putItem(put);
            return new Appended.Done();
          } catch (ConditionalCheckFailedException e) {
            return new Appended.Taken(standing(entry, e));
          }
        });
  }

  private Line standing(Entry wanted, ConditionalCheckFailedException refusal) {
    return refusal.hasItem()
        ? LineItem.fromItem(refusal.item())
        : line(wanted.courtroom(), wanted.seq()).orElseThrow(() -> refusal);
  }

  @Override
  public Page after(String courtroom, long seq, int limit) {
    QueryRequest query = page(between(courtroom, seq + 1, LAST), true, limit);
    return page(items("after", query, limit + 1), limit);
  }

  @Override
  public Page before(String courtroom, long seq, int limit) {
    if (seq <= 1) {
      return new Page(List.of(), false);
    }
    QueryRequest query = page(between(courtroom, 1, seq - 1), false, limit);
    Page nearestFirst = page(items("before", query, limit + 1), limit);
    List<Entry> ascending = new ArrayList<>(nearestFirst.entries());
    Collections.reverse(ascending);
    return new Page(ascending, nearestFirst.more());
  }

  private static Page page(List<Map<String, AttributeValue>> items, int limit) {
    List<Entry> entries = items.stream().limit(limit).map(LineItem::entry).toList();
    return new Page(entries, items.size() > limit);
  }

  private static QueryRequest page(QueryRequest.Builder query, boolean forward, int limit) {
    return query
        .scanIndexForward(forward)
        .projectionExpression("#entry")
        .expressionAttributeNames(Map.of("#entry", ENTRY_TEXT))
        .limit(limit + 1)
        .build();
  }

  @Override
  public Optional<Snapshot> snapshot(String courtroom) {
    return item(courtroom, SNAPSHOT, false)
        .map(item ->
            new Snapshot(
                courtroom,
                Long.parseLong(LineItem.require(item, SEQ).n()),
                Compressed.open(LineItem.require(item, STATE).b().asByteArray())));
  }

  @Override
  public boolean save(Snapshot snapshot) {
    Map<String, AttributeValue> item = key(snapshot.courtroom(), SNAPSHOT);
    item.put(SEQ, LineItem.number(snapshot.seq()));
    byte[] state = Compressed.close(snapshot.state());
    item.put(STATE, AttributeValue.fromB(SdkBytes.fromByteArray(state)));
    item.put(CourtTable.VERSION, LineItem.number(LineItem.CURRENT_VERSION));
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(#sk) OR #seq < :seq")
            .expressionAttributeNames(Map.of("#sk", SORT_KEY, "#seq", SEQ))
            .expressionAttributeValues(Map.of(":seq", LineItem.number(snapshot.seq())))
            .build();
    return call(
        "save",
        () -> {
          try {
            client.putItem(put);
            return true;
          } catch (ConditionalCheckFailedException _) {
            return false;
          }
        });
  }

  /// Nothing but keys leaves the table: the policy allows no more.
  @Override
  public List<String> courtrooms() {
    ScanRequest scan =
        ScanRequest.builder()
            .tableName(table)
            .select(Select.SPECIFIC_ATTRIBUTES)
            .projectionExpression("#pk, #sk")
            .filterExpression("#sk = :first AND begins_with(#pk, :courtroom)")
            .expressionAttributeNames(Map.of("#pk", PARTITION_KEY, "#sk", SORT_KEY))
            .expressionAttributeValues(
                Map.of(
                    ":first", AttributeValue.fromS(entryKey(1)),
                    ":courtroom", AttributeValue.fromS(COURTROOM)))
            .build();
    return call(
        "courtrooms",
        () ->
            client.scanPaginator(scan).items().stream()
                .map(item -> LineItem.require(item, PARTITION_KEY).s())
                .map(key -> key.substring(COURTROOM.length()))
                .toList());
  }

  private QueryRequest.Builder between(String courtroom, long first, long last) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression(
            PARTITION_KEY + " = :courtroom AND " + SORT_KEY + " BETWEEN :first AND :last")
        .expressionAttributeValues(
            Map.of(
                ":courtroom", AttributeValue.fromS(COURTROOM + courtroom),
                ":first", AttributeValue.fromS(entryKey(first)),
                ":last", AttributeValue.fromS(entryKey(last))));
  }

  private List<Map<String, AttributeValue>> items(String what, QueryRequest query, int limit) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    QueryRequest next = query;
    while (true) {
      QueryRequest request = next;
      QueryResponse response = call(what, () -> client.query(request));
      items.addAll(response.items());
      if (!response.hasLastEvaluatedKey() || items.size() >= limit) {
        return items;
      }
      next = query.toBuilder().exclusiveStartKey(response.lastEvaluatedKey()).build();
    }
  }

  private Optional<Map<String, AttributeValue>> item(
      String courtroom, String sortKey, boolean consistent) {
    GetItemRequest get =
        GetItemRequest.builder()
            .tableName(table)
            .key(key(courtroom, sortKey))
            .consistentRead(consistent)
            .build();
    return Optional.of(call("get", () -> client.getItem(get)))
        .filter(response -> response.hasItem())
        .map(response -> response.item());
  }

  private static Map<String, AttributeValue> key(String courtroom, String sortKey) {
    return LineItem.mutable(
        Map.of(
            PARTITION_KEY, AttributeValue.fromS(COURTROOM + courtroom),
            SORT_KEY, AttributeValue.fromS(sortKey)));
  }

  private static String entryKey(long seq) {
    return "%s%012d".formatted(ENTRY, seq);
  }

  private static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new RecordStoreException(what, e);
    }
  }
}
