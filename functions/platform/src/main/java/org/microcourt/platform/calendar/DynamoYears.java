package org.microcourt.platform.calendar;

import static org.microcourt.platform.record.CourtTable.PARTITION_KEY;
import static org.microcourt.platform.record.CourtTable.SORT_KEY;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.microcourt.json.Json;
import org.microcourt.platform.record.CourtTable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// An operator's years in the court's table. The layout stands in the package's description.
public final class DynamoYears implements OperatorYears {
  static final String PARTITION = "CALENDAR";
  private static final String YEAR = "YEAR#";

  /// The year's JSON (S).
  private static final String TEXT = "text";

  private final DynamoDbClient client;
  private final String table;

  /// Reads from this table.
  public DynamoYears(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public List<Supplied> read() {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression(PARTITION_KEY + " = :calendar")
            .expressionAttributeValues(Map.of(":calendar", AttributeValue.fromS(PARTITION)))
            .build();
    return call(
        "read",
        () -> client.queryPaginator(query).items().stream().map(DynamoYears::supplied).toList());
  }

  /// An item that somebody has put in another form is still a year, of a text that is none.
  private static Supplied supplied(Map<String, AttributeValue> item) {
    return new Supplied(text(item, SORT_KEY).replaceFirst("^" + YEAR, ""), text(item, TEXT));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  /// Puts a year as an operator does; one of the same number is replaced.
  public void supply(Json.Obj year) {
    Map<String, AttributeValue> item =
        Map.of(
            PARTITION_KEY,
            AttributeValue.fromS(PARTITION),
            SORT_KEY,
            AttributeValue.fromS(YEAR + year.requireLong("year")),
            TEXT,
            AttributeValue.fromS(year.text()),
            CourtTable.VERSION,
            AttributeValue.fromN("1"));
    call("supply", () -> client.putItem(put -> put.tableName(table).item(item)));
  }

  private static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new CalendarException(what, e);
    }
  }
}
