package org.microcourt.platform.record;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/// The one definition of the court's table outside the template; a test holds the two together.
public final class CourtTable {
  /// Partition key (S).
  public static final String PARTITION_KEY = "pk";

  /// Sort key (S).
  public static final String SORT_KEY = "sk";

  /// Epoch second (N) after which an item may go; entries never have it.
  public static final String TIME_TO_LIVE = "ttl";

  /// The stream carries new images only: an entry has no other.
  public static final String STREAM_VIEW = "NEW_IMAGE";

  /// Paid by request.
  public static final String BILLING_MODE = "PAY_PER_REQUEST";

  /// The version (N) of each item's form.
  public static final String VERSION = "v";

  private CourtTable() {}

  /// Makes the table with its stream and time to live, if it is not there.
  public static void create(DynamoDbClient client, String name) {
    try {
      client.createTable(definition(name));
    } catch (ResourceInUseException _) {
      return;
    }
    client.waiter().waitUntilTableExists(wanted -> wanted.tableName(name));
    TimeToLiveSpecification timeToLive =
        TimeToLiveSpecification.builder().attributeName(TIME_TO_LIVE).enabled(true).build();
    client.updateTimeToLive(
        UpdateTimeToLiveRequest.builder()
            .tableName(name)
            .timeToLiveSpecification(timeToLive)
            .build());
  }

  private static CreateTableRequest definition(String name) {
    StreamSpecification stream =
        StreamSpecification.builder()
            .streamEnabled(true)
            .streamViewType(StreamViewType.fromValue(STREAM_VIEW))
            .build();
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.fromValue(BILLING_MODE))
        .attributeDefinitions(text(PARTITION_KEY), text(SORT_KEY))
        .keySchema(key(PARTITION_KEY, KeyType.HASH), key(SORT_KEY, KeyType.RANGE))
        .streamSpecification(stream)
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
