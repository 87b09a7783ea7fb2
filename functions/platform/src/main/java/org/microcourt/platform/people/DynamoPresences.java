package org.microcourt.platform.people;

import static org.microcourt.platform.record.CourtTable.PARTITION_KEY;
import static org.microcourt.platform.record.CourtTable.SORT_KEY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.microcourt.json.Instants;
import org.microcourt.outage.Connection;
import org.microcourt.outage.Span;
import org.microcourt.platform.record.CourtTable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Connections in DynamoDB, one item each beside their person. The layout stands in the package's
/// description.
public final class DynamoPresences implements Presences {
  private static final String PRESENCE = "PRESENCE#";

  /// Since when (S), until when at most (S), when it ended (S), with which code (N).
  private static final String SINCE = "since";

  private static final String UNTIL = "until";
  private static final String ENDED = "ended";
  private static final String CODE = "code";

  /// API Gateway ends a connection after two hours.
  private static final Duration LONGEST = Duration.ofHours(2);

  private static final int AT_ONCE = 20;

  private final DynamoDbClient client;
  private final String table;
  private final Duration kept;
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Keeps each connection in this table for so long after its beginning.
  public DynamoPresences(DynamoDbClient client, String table, Duration kept) {
    this.client = client;
    this.table = table;
    this.kept = kept;
  }

  @Override
  public void opened(String person, String connection, Instant since, Instant until) {
    update(
        person,
        connection,
        since,
        "SET #since = :since, #until = :until, #ttl = :ttl, #v = :v",
        Map.of("#until", UNTIL),
        Map.of(":until", text(until)));
  }

  @Override
  public void closed(String person, String connection, Instant since, Connection.End end) {
    update(
        person,
        connection,
        since,
        "SET #since = :since, #ttl = :ttl, #v = :v, #ended = if_not_exists(#ended, :ended),"
            + " #code = if_not_exists(#code, :code)",
        Map.of("#ended", ENDED, "#code", CODE),
        Map.of(":ended", text(end.at()), ":code", number(end.code())));
  }

  private void update(
      String person,
      String connection,
      Instant since,
      String expression,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Map<String, String> allNames = new HashMap<>(names);
    allNames.putAll(
        Map.of("#since", SINCE, "#ttl", CourtTable.TIME_TO_LIVE, "#v", CourtTable.VERSION));
    Map<String, AttributeValue> allValues = new HashMap<>(values);
    allValues.putAll(
        Map.of(
            ":since", text(since),
            ":ttl", number(since.plus(kept).getEpochSecond()),
            ":v", number(1)));
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(DynamoPeople.key(person, key(since) + "#" + connection))
            .updateExpression(expression)
            .expressionAttributeNames(allNames)
            .expressionAttributeValues(allValues)
            .build();
    try {
      client.updateItem(update);
    } catch (SdkException e) {
      throw new PeopleException("presence", e);
    }
  }

  @Override
  public Map<String, List<Connection>> of(Collection<String> persons, Span span) {
    Map<String, Future<List<Connection>>> reads = new HashMap<>();
    for (String person : Set.copyOf(persons)) {
      reads.put(person, threads.submit(() -> of(person, span)));
    }
    Map<String, List<Connection>> found = new HashMap<>();
    reads.forEach((person, read) -> {
      List<Connection> connections = result(read);
      if (!connections.isEmpty()) {
        found.put(person, connections);
      }
    });
    return found;
  }

  private List<Connection> of(String person, Span span) throws InterruptedException {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression(
                PARTITION_KEY + " = :person AND " + SORT_KEY + " BETWEEN :first AND :last")
            .expressionAttributeValues(
                Map.of(
                    ":person", AttributeValue.fromS(DynamoPeople.PERSON + person),
                    ":first", AttributeValue.fromS(key(span.from().minus(LONGEST))),
                    ":last", AttributeValue.fromS(key(span.to()))))
            .build();
    slots.acquire();
    try {
      return new ArrayList<>(
          client.queryPaginator(query).items().stream().map(DynamoPresences::connection).toList());
    } catch (SdkException e) {
      throw new PeopleException("presences", e);
    } finally {
      slots.release();
    }
  }

  private static Connection connection(Map<String, AttributeValue> item) {
    Instant since = instant(ConnectionItems.require(item, SINCE).s());
    AttributeValue until = item.get(UNTIL);
    AttributeValue ended = item.get(ENDED);
    return new Connection(
        since,
        until == null ? since.plus(LONGEST) : instant(until.s()),
        ended == null
            ? Optional.empty()
            : Optional.of(
                new Connection.End(
                    instant(ended.s()),
                    Integer.parseInt(ConnectionItems.require(item, CODE).n()))));
  }

  private static List<Connection> result(Future<List<Connection>> read) {
    try {
      return read.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("presences could not be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading presences", e);
    }
  }

  private static String key(Instant since) {
    return PRESENCE + Instants.text(since);
  }

  private static Instant instant(String text) {
    return Instants.parse(text, "presence");
  }

  private static AttributeValue text(Instant instant) {
    return AttributeValue.fromS(Instants.text(instant));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
