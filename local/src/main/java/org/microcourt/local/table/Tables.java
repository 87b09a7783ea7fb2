package org.microcourt.local.table;

import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/// Makes tables as a template describes them.
public final class Tables {
  private Tables() {}

  /// Makes the table with keys, indexes, stream and time to live, if it is not there. `properties`
  /// are those of `AWS::DynamoDB::Table`.
  public static void create(DynamoDbClient client, String name, Json.Obj properties) {
    try {
      client.createTable(definition(name, properties));
    } catch (ResourceInUseException _) {
      return;
    }
    client.waiter().waitUntilTableExists(wanted -> wanted.tableName(name));
    properties
        .object("TimeToLiveSpecification")
        .flatMap(ttl -> ttl.string("AttributeName"))
        .ifPresent(attribute ->
            client.updateTimeToLive(update ->
                update
                    .tableName(name)
                    .timeToLiveSpecification(
                        TimeToLiveSpecification.builder()
                            .attributeName(attribute)
                            .enabled(true)
                            .build())));
  }

  private static CreateTableRequest definition(String name, Json.Obj properties) {
    CreateTableRequest.Builder table =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(properties))
            .attributeDefinitions(
                properties.objects("AttributeDefinitions").stream()
                    .map(a ->
                        AttributeDefinition.builder()
                            .attributeName(a.requireString("AttributeName"))
                            .attributeType(a.requireString("AttributeType"))
                            .build())
                    .toList());
    stream(properties).ifPresent(table::streamSpecification);
    List<GlobalSecondaryIndex> global =
        properties.objects("GlobalSecondaryIndexes").stream()
            .map(index ->
                GlobalSecondaryIndex.builder()
                    .indexName(index.requireString("IndexName"))
                    .keySchema(keys(index))
                    .projection(projection(index))
                    .build())
            .toList();
    if (!global.isEmpty()) {
      table.globalSecondaryIndexes(global);
    }
    List<LocalSecondaryIndex> local =
        properties.objects("LocalSecondaryIndexes").stream()
            .map(index ->
                LocalSecondaryIndex.builder()
                    .indexName(index.requireString("IndexName"))
                    .keySchema(keys(index))
                    .projection(projection(index))
                    .build())
            .toList();
    if (!local.isEmpty()) {
      table.localSecondaryIndexes(local);
    }
    return table.build();
  }

  private static List<KeySchemaElement> keys(Json.Obj owner) {
    return owner.objects("KeySchema").stream()
        .map(key ->
            KeySchemaElement.builder()
                .attributeName(key.requireString("AttributeName"))
                .keyType(key.requireString("KeyType"))
                .build())
        .toList();
  }

  private static Projection projection(Json.Obj index) {
    Json.Obj projection = index.requireObject("Projection");
    Projection.Builder made =
        Projection.builder().projectionType(projection.requireString("ProjectionType"));
    List<String> attributes = projection.strings("NonKeyAttributes");
    return attributes.isEmpty() ? made.build() : made.nonKeyAttributes(attributes).build();
  }

  private static Optional<StreamSpecification> stream(Json.Obj properties) {
    return properties
        .object("StreamSpecification")
        .map(stream ->
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(stream.string("StreamViewType").orElse("NEW_AND_OLD_IMAGES"))
                .build());
  }
}
