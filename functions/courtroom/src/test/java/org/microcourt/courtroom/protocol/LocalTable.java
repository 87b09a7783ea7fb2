package org.microcourt.courtroom.protocol;

import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.microcourt.platform.configuration.AwsClients;
import org.microcourt.platform.configuration.AwsSettings;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.configuration.Environment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One DynamoDB Local for the tests of this process, in memory.
final class LocalTable {
  private static final int PORT = start();

  private static final Map<Map<String, String>, DynamoDbClient> CLIENTS = new ConcurrentHashMap<>();

  private LocalTable() {}

  static String endpoint() {
    return "http://127.0.0.1:" + PORT;
  }

  /// Everything in the table that the environment names.
  static Set<Map<String, AttributeValue>> items(Map<String, String> environment) {
    DynamoDbClient client = CLIENTS.computeIfAbsent(environment, LocalTable::client);
    return client
        .scanPaginator(scan -> scan.tableName(environment.get("TABLE_NAME")))
        .items()
        .stream()
        .collect(Collectors.toSet());
  }

  private static DynamoDbClient client(Map<String, String> environment) {
    AwsSettings settings = AwsSettings.of(new Environment(environment));
    return new AwsClients(settings, CallObserver.NONE).dynamoDb();
  }

  private static int start() {
    try {
      int port;
      try (ServerSocket socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      LocalDynamoDBRequestHandler requests =
          new LocalDynamoDBRequestHandler(0, true, null, true, false);
      new DynamoDBProxyServer(port, new LocalDynamoDBServerHandler(requests, null)).start();
      return port;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }
}
