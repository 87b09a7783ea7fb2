package org.microcourt.bench.peer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/// Posts one frame to many connections at once, fifty at a time: what Node's client does by its
/// default of fifty sockets, and what the court does.
final class Connections {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore slots = new Semaphore(50);
  private final ApiGatewayManagementApiClient client;

  Connections(ApiGatewayManagementApiClient client) {
    this.client = client;
  }

  void post(Collection<String> connections, String frame) {
    SdkBytes data = SdkBytes.fromUtf8String(frame);
    List<Future<?>> posts = new ArrayList<>(connections.size());
    for (String connection : connections) {
      posts.add(threads.submit(() -> post(connection, data)));
    }
    for (Future<?> post : posts) {
      try {
        post.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a post failed", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  private void post(String connection, SdkBytes data) {
    slots.acquireUninterruptibly();
    try {
      client.postToConnection(request -> request.connectionId(connection).data(data));
    } finally {
      slots.release();
    }
  }
}
