package org.microcourt.platform.pace;

import static org.microcourt.platform.record.CourtTable.PARTITION_KEY;
import static org.microcourt.platform.record.CourtTable.SORT_KEY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.microcourt.decision.Pace;
import org.microcourt.platform.people.PeopleException;
import org.microcourt.platform.record.CourtTable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Buckets as items: one conditional update for who does something now and then, another for who
/// does it often, and one that fails for who does it too often.
public final class DynamoPaces implements Paces {
  private static final String FULL = "full";

  /// The person's other requests move the bucket between the two updates.
  private static final int TRIES = 4;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;
  private final Map<What, Pace> paces;

  /// Keeps the buckets of what has a pace in this table; what has none is not counted.
  public DynamoPaces(DynamoDbClient client, String table, Clock clock, Map<What, Pace> paces) {
    this.client = client;
    this.table = table;
    this.clock = clock;
    this.paces = Map.copyOf(paces);
  }

  @Override
  public Optional<Duration> take(String person, What what) {
    Pace pace = paces.get(what);
    if (pace == null) {
      return Optional.empty();
    }
    try {
      return take(key(person, what), pace);
    } catch (SdkException e) {
      throw new PeopleException("pace", e);
    }
  }

  private Optional<Duration> take(Map<String, AttributeValue> key, Pace pace) {
    Instant now = clock.instant();
    Optional<Instant> full = Optional.empty();
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Optional<Duration> wait = full.flatMap(at -> pace.wait(at, now));
      if (wait.isPresent()) {
        return wait;
      }
      try {
        client.updateItem(update(key, full, now, pace.after(full.orElse(now), now)));
        return Optional.empty();
      } catch (ConditionalCheckFailedException e) {
        full = Optional.ofNullable(e.item().get(FULL)).map(DynamoPaces::instant);
      }
    }
    return Optional.of(pace.interval());
  }

  private UpdateItemRequest update(
      Map<String, AttributeValue> key, Optional<Instant> found, Instant now, Instant next) {
    String condition = "attribute_not_exists(#full) OR #full <= :before";
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key)
        .updateExpression("SET #full = :next, #ttl = :ttl, #v = :v")
        .conditionExpression(condition)
        .expressionAttributeNames(
            Map.of("#full", FULL, "#ttl", CourtTable.TIME_TO_LIVE, "#v", CourtTable.VERSION))
        .expressionAttributeValues(
            Map.of(
                ":before",
                number(found.orElse(now).toEpochMilli()),
                ":next",
                number(next.toEpochMilli()),
                ":ttl",
                number(next.getEpochSecond() + 1),
                ":v",
                number(1)))
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private static Map<String, AttributeValue> key(String person, What what) {
    return Map.of(
        PARTITION_KEY, AttributeValue.fromS("PERSON#" + person),
        SORT_KEY, AttributeValue.fromS("PACE#" + what.name()));
  }

  private static Instant instant(AttributeValue millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis.n()));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
