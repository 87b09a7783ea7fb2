package org.microcourt.platform.incidents;

import static org.microcourt.platform.record.CourtTable.PARTITION_KEY;
import static org.microcourt.platform.record.CourtTable.SORT_KEY;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.microcourt.json.Instants;
import org.microcourt.json.JsonException;
import org.microcourt.outage.Incident;
import org.microcourt.outage.Span;
import org.microcourt.platform.record.CourtTable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Incidents in the court's table. The layout stands in the package's description.
public final class DynamoIncidents implements Incidents {
  private static final String PARTITION = "INCIDENTS";
  private static final String INCIDENT = "INCIDENT#";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String DESCRIPTION = "description";
  private static final String BY = "by";
  private static final String AT = "at";

  private final DynamoDbClient client;
  private final String table;

  /// Keeps them in this table.
  public DynamoIncidents(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  static String place(Incident incident) {
    return place(incident.span().from()) + incident.id();
  }

  private static String place(Instant from) {
    return INCIDENT + Instants.text(from) + "#";
  }

  @Override
  public Incident record(Incident incident) {
    return call(
        "record",
        () -> {
          try {
            client.putItem(put ->
                put.tableName(table)
                    .item(item(incident))
                    .conditionExpression("attribute_not_exists(" + PARTITION_KEY + ")")
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return incident;
          } catch (ConditionalCheckFailedException e) {
            return e.hasItem() ? read(e.item()).findFirst().orElse(incident) : incident;
          }
        });
  }

  private static Map<String, AttributeValue> item(Incident incident) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(PARTITION_KEY, AttributeValue.fromS(PARTITION));
    item.put(SORT_KEY, AttributeValue.fromS(place(incident)));
    item.put(FROM, time(incident.span().from()));
    item.put(TO, time(incident.span().to()));
    item.put(DESCRIPTION, AttributeValue.fromS(incident.description()));
    item.put(BY, AttributeValue.fromS(incident.by()));
    item.put(AT, time(incident.at()));
    item.put(CourtTable.VERSION, AttributeValue.fromN("1"));
    return item;
  }

  /// The incident in an item; none in one that somebody has put in another form.
  private static Stream<Incident> read(Map<String, AttributeValue> item) {
    try {
      String place = text(item, SORT_KEY);
      Instant from = Instants.parse(text(item, FROM), FROM);
      return Span.of(from, Instants.parse(text(item, TO), TO)).stream()
          .map(span ->
              new Incident(
                  place.substring(place.lastIndexOf('#') + 1),
                  span,
                  text(item, DESCRIPTION),
                  text(item, BY),
                  item.containsKey(AT) ? Instants.parse(text(item, AT), AT) : from));
    } catch (JsonException _) {
      return Stream.empty();
    }
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  @Override
  public Page latest(Optional<String> before, int limit) {
    QueryRequest query =
        between(INCIDENT, before.orElse(INCIDENT + "~")).scanIndexForward(false).build();
    return call(
        "latest",
        () -> {
          // The end of a range belongs to it: the incident that `before` names is left out.
          QueryResponse page = client.query(query.toBuilder().limit(limit + 2).build());
          List<Incident> incidents =
              page.items().stream()
                  .filter(item -> before.filter(text(item, SORT_KEY)::equals).isEmpty())
                  .flatMap(DynamoIncidents::read)
                  .toList();
          return new Page(
              incidents.stream().limit(limit).toList(),
              incidents.size() > limit || !page.lastEvaluatedKey().isEmpty());
        });
  }

  @Override
  public List<Incident> touching(Span span) {
    QueryRequest query =
        between(place(span.from().minus(Incident.LONGEST)), place(span.to())).build();
    return call(
        "touching",
        () ->
            client.queryPaginator(query).items().stream()
                .flatMap(DynamoIncidents::read)
                .filter(incident -> incident.span().within(span).isPresent())
                .toList());
  }

  private QueryRequest.Builder between(String first, String last) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression(
            PARTITION_KEY + " = :incidents AND " + SORT_KEY + " BETWEEN :first AND :last")
        .expressionAttributeValues(
            Map.of(
                ":incidents", AttributeValue.fromS(PARTITION),
                ":first", AttributeValue.fromS(first),
                ":last", AttributeValue.fromS(last)));
  }

  private static AttributeValue time(Instant instant) {
    return AttributeValue.fromS(Instants.text(instant));
  }

  private static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new IncidentsException(what, e);
    }
  }
}
