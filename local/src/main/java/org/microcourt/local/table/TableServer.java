package org.microcourt.local.table;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/// DynamoDB Local in this process, on a loopback port of its own.
public final class TableServer implements AutoCloseable {
  private final LocalDynamoDBRequestHandler requests;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  private TableServer(LocalDynamoDBRequestHandler requests) {
    this.requests = requests;
  }

  /// Starts on a free port with its data in the folder, or in memory if there is none.
  public static TableServer start(Optional<Path> folder) {
    folder.ifPresent(TableServer::make);
    TableServer made =
        new TableServer(
            new LocalDynamoDBRequestHandler(
                0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false));
    made.connector.setHost("127.0.0.1");
    made.server.addConnector(made.connector);
    made.server.setHandler(
        new ContextHandler(new LocalDynamoDBServerHandler(made.requests, null), "/"));
    try {
      made.server.start();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
    return made;
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where clients find it.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    } finally {
      requests.shutdown();
    }
  }
}
