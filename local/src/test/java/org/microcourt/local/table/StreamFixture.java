package org.microcourt.local.table;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Scripts;
import org.microcourt.local.lambda.Functions;
import org.microcourt.local.template.FunctionSpec;
import org.microcourt.local.template.StreamSpec;
import org.microcourt.local.template.TableSpec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// A table whose stream is followed by a function that notes the sort keys of each batch.
final class StreamFixture implements AutoCloseable {
  static final String QUEUE = "arn:aws:sqs:eu-central-1:123456789012:letters";
  static final String STREAM_ARN =
      "arn:aws:dynamodb:eu-central-1:123456789012:table/rooms/stream/local";
  private static final Pace PACE =
      new Pace(Duration.ofMillis(10), Duration.ofMillis(5), Duration.ofMillis(20));

  /// Set before `follow`.
  boolean bisect;

  boolean reportsItemFailures;
  int batchSize = 100;
  int maximumRetries = Integer.MAX_VALUE;
  Duration maximumAge = Duration.ofHours(24);
  List<Json.Obj> filters = List.of();

  /// What the function does with the events it gets.
  Function<Json.Obj, Json> function = _ -> Json.obj();

  final List<List<String>> batches = new CopyOnWriteArrayList<>();
  final DeadLetters deadLetters = new DeadLetters();
  final DynamoDbClient tables;
  private final DynamoDbStreamsClient streams;
  private final TableServer server;
  private Optional<StreamPump> pump = Optional.empty();

  StreamFixture(Optional<Path> folder) {
    server = TableServer.start(folder);
    StaticCredentialsProvider keys =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    tables =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(keys)
            .httpClient(Apache5HttpClient.create())
            .build();
    streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(keys)
            .httpClient(Apache5HttpClient.create())
            .build();
    Tables.create(
        tables,
        "rooms",
        Json.parseObject(
            """
            {"AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"},
                                     {"AttributeName":"sk","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"},
                          {"AttributeName":"sk","KeyType":"RANGE"}],
             "StreamSpecification":{"StreamViewType":"NEW_AND_OLD_IMAGES"},
             "TimeToLiveSpecification":{"AttributeName":"ttl","Enabled":true}}
            """));
  }

  StreamFixture follow() {
    String arn = "arn:aws:lambda:eu-central-1:123456789012:function:test-Follower";
    Functions functions =
        new Scripts()
            .with(
                "Follower",
                Scripts.answering(event -> {
                  batches.add(sortKeys(event).toList());
                  return function.apply(event);
                }))
            .load();
    StreamSpec spec =
        new StreamSpec(
            "Follower",
            "Table",
            batchSize,
            bisect,
            maximumRetries,
            maximumAge,
            reportsItemFailures,
            filters,
            Optional.of(QUEUE));
    FunctionSpec follower =
        new FunctionSpec("Follower", "test", arn, "", Map.of(), Duration.ofSeconds(1), 128);
    TableSpec table =
        new TableSpec(
            "Table", "rooms", "arn:aws:dynamodb:eu-central-1:123456789012:table/rooms", STREAM_ARN);
    pump =
        Optional.of(
            StreamPump.start(
                tables,
                streams,
                new StreamPump.Mapping(spec, table, follower),
                functions,
                deadLetters,
                PACE));
    return this;
  }

  static Stream<String> sortKeys(Json.Obj event) {
    return event.objects("Records").stream()
        .map(record -> record.requireObject("dynamodb").requireObject("Keys"))
        .map(keys -> keys.requireObject("sk").requireString("S"));
  }

  static String sequenceNumber(Json.Obj event, String sortKey) {
    return event.objects("Records").stream()
        .map(record -> record.requireObject("dynamodb"))
        .filter(change ->
            change.requireObject("Keys").requireObject("sk").requireString("S").equals(sortKey))
        .map(change -> change.requireString("SequenceNumber"))
        .findFirst()
        .orElseThrow();
  }

  void put(String... sortKeys) {
    for (String sortKey : sortKeys) {
      tables.putItem(put ->
          put.tableName("rooms")
              .item(
                  Map.of(
                      "pk", AttributeValue.fromS("ROOM#1"),
                      "sk", AttributeValue.fromS(sortKey))));
    }
  }

  List<String> delivered() {
    return batches.stream().flatMap(List::stream).toList();
  }

  @Override
  public void close() {
    pump.ifPresent(StreamPump::close);
    tables.close();
    streams.close();
    server.close();
  }
}
