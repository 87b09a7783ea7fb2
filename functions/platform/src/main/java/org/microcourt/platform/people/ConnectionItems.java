package org.microcourt.platform.people;

import static org.microcourt.platform.record.CourtTable.PARTITION_KEY;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.CourtTable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// One item for each person with all its connections, so that one batch read finds a whole
/// courtroom.
final class ConnectionItems {
  static final String SORT_KEY_VALUE = "CONNECTIONS";

  /// Connection id -> epoch second (M).
  private static final String CONNECTIONS = "connections";

  /// DynamoDB's limit for one batch.
  private static final int BATCH = 100;

  /// What a person's phones and tabs can sensibly be; more push out the oldest.
  private static final int CONNECTIONS_PER_PERSON = 20;

  private static final int TRIES = 6;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;
  private final Backoff backoff = Backoff.real();

  ConnectionItems(DynamoDbClient client, String table, Clock clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  void add(String person, String connection, Instant until) {
    Map<String, AttributeValue> item;
    try {
      item = set(person, connection, until);
    } catch (ConditionalCheckFailedException _) {
      ensureItem(person);
      item = set(person, connection, until);
    }
    Set<String> stale = stale(live(item, Long.MIN_VALUE));
    if (!stale.isEmpty()) {
      remove(person, stale);
    }
  }

  private Map<String, AttributeValue> set(String person, String connection, Instant until) {
    UpdateItemRequest update =
        update(person)
            .updateExpression("SET #connections.#id = :until, #ttl = :until")
            .conditionExpression("attribute_exists(#connections)")
            .expressionAttributeNames(
                Map.of(
                    "#connections",
                    CONNECTIONS,
                    "#id",
                    connection,
                    "#ttl",
                    CourtTable.TIME_TO_LIVE))
            .expressionAttributeValues(Map.of(":until", number(until.getEpochSecond())))
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    return client.updateItem(update).attributes();
  }

  private void ensureItem(String person) {
    client.updateItem(
        update(person)
            .updateExpression("SET #connections = if_not_exists(#connections, :none), #v = :v")
            .expressionAttributeNames(Map.of("#connections", CONNECTIONS, "#v", CourtTable.VERSION))
            .expressionAttributeValues(
                Map.of(":none", AttributeValue.fromM(Map.of()), ":v", number(1)))
            .build());
  }

  void remove(String person, Set<String> gone) {
    Map<String, String> names = new HashMap<>(Map.of("#connections", CONNECTIONS));
    List<String> paths = new ArrayList<>();
    for (String connection : gone) {
      String name = "#c" + paths.size();
      names.put(name, connection);
      paths.add("#connections." + name);
    }
    UpdateItemRequest update =
        update(person)
            .updateExpression("REMOVE " + String.join(", ", paths))
            .conditionExpression("attribute_exists(#connections)")
            .expressionAttributeNames(names)
            .build();
    try {
      client.updateItem(update);
    } catch (ConditionalCheckFailedException _) {
      // Nothing is kept of this person.
    }
  }

  Map<String, Set<String>> of(Collection<String> persons) {
    List<String> all = List.copyOf(new LinkedHashSet<>(persons));
    Map<String, Set<String>> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batch(all.subList(from, Math.min(all.size(), from + BATCH)), found);
    }
    return found;
  }

  private void batch(List<String> persons, Map<String, Set<String>> found) {
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(persons.stream().map(p -> DynamoPeople.key(p, SORT_KEY_VALUE)).toList())
            .projectionExpression("#pk, #connections")
            .expressionAttributeNames(Map.of("#pk", PARTITION_KEY, "#connections", CONNECTIONS))
            .consistentRead(true)
            .build();
    Map<String, KeysAndAttributes> wanted = Map.of(table, keys);
    for (int attempt = 1; !wanted.isEmpty(); attempt++) {
      if (attempt > TRIES) {
        throw SdkClientException.create("DynamoDB left items of a batch unread");
      }
      BatchGetItemResponse response =
          client.batchGetItem(BatchGetItemRequest.builder().requestItems(wanted).build());
      response.responses().values().forEach(items -> items.forEach(item -> collect(item, found)));
      wanted = response.unprocessedKeys();
      if (!wanted.isEmpty()) {
        backoff.pause(attempt);
      }
    }
  }

  private void collect(Map<String, AttributeValue> item, Map<String, Set<String>> found) {
    Set<String> live = live(item, clock.instant().getEpochSecond()).keySet();
    if (!live.isEmpty()) {
      String person = require(item, PARTITION_KEY).s().substring(DynamoPeople.PERSON.length());
      found.put(person, Set.copyOf(live));
    }
  }

  private Set<String> stale(Map<String, Long> all) {
    long now = clock.instant().getEpochSecond();
    Set<String> stale = new HashSet<>();
    all.forEach((connection, until) -> {
      if (until <= now) {
        stale.add(connection);
      }
    });
    all.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .skip(CONNECTIONS_PER_PERSON)
        .forEach(surplus -> stale.add(surplus.getKey()));
    return stale;
  }

  private static Map<String, Long> live(Map<String, AttributeValue> item, long now) {
    AttributeValue connections = item.get(CONNECTIONS);
    if (connections == null) {
      return Map.of();
    }
    return connections.m().entrySet().stream()
        .filter(entry -> Long.parseLong(entry.getValue().n()) > now)
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> Long.parseLong(entry.getValue().n())));
  }

  static AttributeValue require(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name);
    }
    return value;
  }

  private UpdateItemRequest.Builder update(String person) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(DynamoPeople.key(person, SORT_KEY_VALUE));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
