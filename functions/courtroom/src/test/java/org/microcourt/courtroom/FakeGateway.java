package org.microcourt.courtroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.microcourt.json.Json;

/// The `@connections` side of API Gateway: takes posts for the connections that are open, answers
/// 410 for others.
final class FakeGateway implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, List<Json.Obj>> frames = new ConcurrentHashMap<>();
  private final Set<String> asleep = ConcurrentHashMap.newKeySet();
  private final CountDownLatch end = new CountDownLatch(1);

  FakeGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::post);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void open(String connection) {
    frames.put(connection, new CopyOnWriteArrayList<>());
  }

  void drop(String connection) {
    frames.remove(connection);
  }

  /// Posts to this connection are not answered any more.
  void fallAsleep(String connection) {
    asleep.add(connection);
  }

  /// What the connection got.
  List<Json.Obj> frames(String connection) {
    return frames.getOrDefault(connection, List.of());
  }

  /// The entries that the connection got.
  List<Json.Obj> entries(String connection) {
    return frames(connection).stream().map(frame -> frame.requireObject("entry")).toList();
  }

  private void post(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String connection =
        URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (asleep.contains(connection)) {
      sleepUntilTheEnd();
    }
    List<Json.Obj> open = frames.get(connection);
    if (open != null) {
      open.add(Json.parseObject(text));
    } else {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", "GoneException");
    }
    exchange.sendResponseHeaders(open == null ? 410 : 200, -1);
    exchange.close();
  }

  private void sleepUntilTheEnd() throws IOException {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("asleep");
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
