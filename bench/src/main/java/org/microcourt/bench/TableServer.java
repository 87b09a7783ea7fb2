package org.microcourt.bench;

import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;

/// DynamoDB Local as a process of its own, so that its work is not counted as the function's. Ends
/// when its input does.
public final class TableServer {
  private TableServer() {}

  /// `args[0]` is the port.
  public static void main(String[] args) throws Exception {
    LocalDynamoDBRequestHandler requests =
        new LocalDynamoDBRequestHandler(0, true, null, true, false);
    DynamoDBProxyServer server =
        new DynamoDBProxyServer(
            Integer.parseInt(args[0]), new LocalDynamoDBServerHandler(requests, null));
    server.start();
    waitForEnd();
    Runtime.getRuntime().halt(0);
  }

  private static void waitForEnd() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is expected; the end is.
    }
  }
}
