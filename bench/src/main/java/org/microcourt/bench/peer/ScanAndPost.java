package org.microcourt.bench.peer;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.bench.Phones;
import org.microcourt.json.Json;
import org.microcourt.platform.configuration.AwsClients;
import org.microcourt.platform.configuration.AwsSettings;
import org.microcourt.platform.configuration.Environment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// The algorithm of AWS's `simple-websockets-chat-app`, and, with a message table, that of
/// `websocket-chat-application`: scan the connections of the whole application, post to each. The
/// second one first puts the message into a table, under its channel and the time that the client
/// gave.
///
/// Kinder than the samples: the clients are made once and not for each message, and the scan reads
/// on where it has more than one page.
public final class ScanAndPost implements Chat {
  private static final String CONNECTION = "connectionId";

  private final String name;
  private final Services services;
  private final String connections;
  private final Optional<String> messages;

  private ScanAndPost(
      String name, Services services, String connections, Optional<String> messages) {
    this.name = name;
    this.services = services;
    this.connections = connections;
    this.messages = messages;
  }

  /// `simple-websockets-chat-app`: scan, post.
  public static Chat scanPost(Services services, Layout layout) {
    return set("scan-post", services, layout, Optional.empty());
  }

  /// `websocket-chat-application`: put, scan, post.
  public static Chat putScanPost(Services services, Layout layout) {
    return set("put-scan-post", services, layout, Optional.of(services.table().freshName()));
  }

  private static Chat set(
      String name, Services services, Layout layout, Optional<String> messages) {
    ScanAndPost chat = new ScanAndPost(name, services, services.table().freshName(), messages);
    DynamoDbClient client = chat.clients().dynamoDb();
    client.createTable(table(chat.connections, CONNECTION, Optional.empty()));
    messages.ifPresent(
        table -> client.createTable(table(table, "channelId", Optional.of("sentAt"))));
    for (int room = 0; room < layout.rooms(); room++) {
      for (int member = 0; member < layout.members(); member++) {
        String id = Phones.connection(room, member);
        client.putItem(put -> put.tableName(chat.connections).item(Map.of(CONNECTION, fromS(id))));
      }
    }
    return chat;
  }

  private static CreateTableRequest table(String name, String hash, Optional<String> range) {
    CreateTableRequest.Builder table =
        CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST);
    return range
        .map(sort ->
            table
                .keySchema(key(hash, KeyType.HASH), key(sort, KeyType.RANGE))
                .attributeDefinitions(text(hash), text(sort)))
        .orElseGet(() -> table.keySchema(key(hash, KeyType.HASH)).attributeDefinitions(text(hash)))
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private AwsClients clients() {
    Environment environment = new Environment(services.environment(connections));
    return new AwsClients(AwsSettings.of(environment), services.tally());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Writer writer(int room, int member) {
    AwsClients clients = clients();
    DynamoDbClient table = clients.dynamoDb();
    Connections phones =
        new Connections(
            clients.connections(
                new Environment(services.environment(connections))
                    .requireUri("CONNECTIONS_ENDPOINT")));
    return text -> handle(table, phones, frame(room, text));
  }

  private static String frame(int room, String text) {
    return Json.obj("action", "sendmessage", "channel", "r" + room, "data", text).text();
  }

  /// The sample's handler: what comes is parsed, what goes out is what came.
  private int handle(DynamoDbClient table, Connections phones, String body) {
    Json.Obj frame = Json.parseObject(body);
    messages.ifPresent(name -> put(table, name, frame));
    phones.post(everyone(table), frame.requireString("data"));
    return 1;
  }

  private static void put(DynamoDbClient table, String name, Json.Obj frame) {
    Map<String, AttributeValue> item =
        Map.of(
            "channelId", fromS(frame.requireString("channel")),
            "sentAt", fromS(Long.toString(System.nanoTime())),
            "text", fromS(frame.requireString("data")));
    table.putItem(put -> put.tableName(name).item(item));
  }

  private List<String> everyone(DynamoDbClient table) {
    return table
        .scanPaginator(scan -> scan.tableName(connections).projectionExpression(CONNECTION))
        .items()
        .stream()
        .flatMap(item -> Optional.ofNullable(item.get(CONNECTION)).stream())
        .map(AttributeValue::s)
        .toList();
  }
}
