package org.microcourt.platform.broadcast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.people.People;
import org.microcourt.platform.people.PeopleException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/// Posts through API Gateway's management API on virtual threads. The client retries throttled and
/// failed posts a few times with backoff and limits the time of each; a gone connection is
/// forgotten.
public final class ApiGatewayBroadcaster implements Broadcaster {
  /// The first broadcast of a process is bound by handshakes; more at once only makes them slower.
  private static final int AT_ONCE = 50;

  private enum Result {
    POSTED,
    GONE,
    FAILED
  }

  private final ApiGatewayManagementApiClient client;
  private final People people;
  private final Log log;
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Posts through `client`, which limits time and tries; forgets gone connections in `people`.
  public ApiGatewayBroadcaster(ApiGatewayManagementApiClient client, People people, Log log) {
    this.client = client;
    this.people = people;
    this.log = log;
  }

  @Override
  public Delivered send(Collection<Delivery> deliveries) {
    List<Future<Result>> posts = new ArrayList<>(deliveries.size());
    for (Delivery delivery : deliveries) {
      posts.add(threads.submit(() -> post(delivery)));
    }
    List<Result> results = posts.stream().map(this::result).toList();
    return new Delivered(
        Collections.frequency(results, Result.POSTED),
        Collections.frequency(results, Result.GONE),
        Collections.frequency(results, Result.FAILED));
  }

  private Result post(Delivery delivery) throws InterruptedException {
    slots.acquire();
    try {
      SdkBytes data = SdkBytes.fromUtf8String(delivery.frame());
      client.postToConnection(post -> post.connectionId(delivery.connection()).data(data));
      return Result.POSTED;
    } catch (GoneException _) {
      forget(delivery);
      return Result.GONE;
    } catch (SdkException e) {
      log.error("post-failed", e, "connection", delivery.connection());
      return Result.FAILED;
    } finally {
      slots.release();
    }
  }

  private void forget(Delivery delivery) {
    try {
      people.disconnect(delivery.person(), delivery.connection());
    } catch (PeopleException e) {
      log.error("forget-failed", e, "connection", delivery.connection());
    }
  }

  private Result result(Future<Result> post) {
    try {
      return post.get();
    } catch (ExecutionException e) {
      log.error("post-failed", e);
      return Result.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while posting", e);
    }
  }
}
