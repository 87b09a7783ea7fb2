package org.microcourt.bench.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Lambda's Runtime API for one process: gives it events and notes when it asks and answers.
final class RuntimeApi implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

  /// The process asked for an event, or answered one.
  sealed interface Sign {
    /// When, in nanoseconds.
    long nanos();

    record Asked(long nanos) implements Sign {}

    record Answered(long nanos, String body, boolean failed) implements Sign {}
  }

  private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final HttpServer server;

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  static RuntimeApi start() {
    try {
      InetAddress here = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 10);
      RuntimeApi api = new RuntimeApi(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", api::serve);
      server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void give(String event) {
    events.add(event);
  }

  Sign await(Duration time) {
    try {
      Sign sign = signs.poll(time.toMillis(), TimeUnit.MILLISECONDS);
      if (sign == null) {
        throw new IllegalStateException("the function does not answer");
      }
      return sign;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    long now = System.nanoTime();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.equals(INVOCATION + "next")) {
      signs.add(new Sign.Asked(now));
      next(exchange);
    } else {
      signs.add(new Sign.Answered(now, body, !path.endsWith("/response")));
      exchange.sendResponseHeaders(202, -1);
    }
    exchange.close();
  }

  private void next(HttpExchange exchange) throws IOException {
    byte[] event = awaitEvent().getBytes(StandardCharsets.UTF_8);
    // Without a type the client's native part crashes.
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "11111111-2222-3333");
    exchange.getResponseHeaders().add("Lambda-Runtime-Deadline-Ms", "9999999999999");
    exchange
        .getResponseHeaders()
        .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:0:function:f");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  private String awaitEvent() {
    try {
      return events.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
