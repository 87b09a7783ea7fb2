package org.microcourt.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The connected phones: API Gateway's `@connections`, where every post takes a modelled time.
///
/// A connection is named `r<room>m<member>`, a message has a marker `#r<room>n<number>#` in its
/// text. What counts is when a message has come to the last member of its own room.
public final class Phones implements AutoCloseable {
  private static final Pattern MARKER = Pattern.compile("#(r\\d+)n\\d+#");

  /// How many members of the message's room have it, and when the latest got it.
  private record Arrivals(int count, long lastNanos) {
    Arrivals and(long nanos) {
      return new Arrivals(count + 1, Math.max(lastNanos, nanos));
    }
  }

  private final Map<String, Arrivals> arrivals = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final Duration post;

  private Phones(HttpServer server, Duration post) {
    this.server = server;
    this.post = post;
  }

  /// Starts, with this time for each post.
  public static Phones start(Duration post) {
    try {
      System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
      System.setProperty("sun.net.httpserver.nodelay", "true");
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
      Phones phones = new Phones(server, post);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", phones::take);
      server.start();
      return phones;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The address of the stage.
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/bench";
  }

  /// The connection of a member.
  public static String connection(int room, int member) {
    return "r" + room + "m" + member;
  }

  /// The marker of a room's message.
  public static String marker(int room, int number) {
    return "#r" + room + "n" + number + "#";
  }

  /// When the marked message had come to all of so many members, in nanoseconds of this process.
  ///
  /// @throws IllegalStateException if it has not
  public long deliveredNanos(String marker, int members) {
    Arrivals all = arrivals.remove(marker);
    if (all == null || all.count() < members) {
      throw new IllegalStateException("not delivered to all: " + marker);
    }
    return all.lastNanos();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    Pause.of(post);
    Matcher marker = MARKER.matcher(body);
    String connection = path.substring(path.lastIndexOf('/') + 1);
    if (marker.find() && connection.startsWith(marker.group(1) + "m")) {
      long now = System.nanoTime();
      arrivals.merge(marker.group(), new Arrivals(1, now), (all, one) -> all.and(one.lastNanos()));
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
