package org.microcourt.courtroom.protocol;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.microcourt.courtroom.ActionsHandler;
import org.microcourt.courtroom.NoContext;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.fixture.MovableClock;

/// The real function on a local table, with phones that keep what is pushed to them.
final class SmallCourt implements AutoCloseable {
  /// Far ahead: the local table removes what has expired by the machine's own clock.
  static final Instant NOW = Instant.parse("2099-11-24T06:00:00Z");

  private static final AtomicInteger TABLES = new AtomicInteger();

  /// A frame that came to a phone.
  record Pushed(String connection, Json.Obj frame) {}

  private final MovableClock clock = new MovableClock(NOW);
  private final List<Pushed> pushed = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final HttpServer phones;
  private final Map<String, String> environment;
  private final Platform platform;
  private final ActionsHandler handler;
  private volatile Json.Obj copy =
      Json.obj("outcome", "MADE", "key", "copies/k/2-p2-7", "contentType", "application/pdf");

  SmallCourt() throws IOException {
    phones = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    phones.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    phones.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = exchange.getRequestBody().readAllBytes();
          Json.Obj frame = Json.parseObject(new String(body, StandardCharsets.UTF_8));
          pushed.add(new Pushed(path.substring(path.lastIndexOf('/') + 1), frame));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    // Buckets in which nothing lies.
    phones.createContext(
        "/buckets",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    phones.createContext(
        "/functions/2015-03-31/functions/copies/invocations",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] answer = copy.text().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    phones.start();
    environment = environment("http://127.0.0.1:" + phones.getAddress().getPort() + "/court");
    platform = Platform.of(environment, clock);
    platform.createTable();
    platform.operatorYears().supply(year());
    handler = new ActionsHandler(environment, clock);
  }

  /// The holidays that the statute itself gives, for the year of the case.
  private static Json.Obj year() {
    return Json.obj(
        "year",
        2099,
        "status",
        "provisional",
        "source",
        Json.obj("title", "放假办法", "number", "第二条", "date", "2098-11-04"),
        "holidays",
        List.of(
            holiday("元旦", "2099-01-01", "2099-01-01"),
            holiday("劳动节", "2099-05-01", "2099-05-02"),
            holiday("国庆节", "2099-10-01", "2099-10-03")));
  }

  private static Json.Obj holiday(String name, String from, String to) {
    return Json.obj("name", name, "nameEn", name, "from", from, "to", to, "workdays", List.of());
  }

  private static Map<String, String> environment(String stage) {
    return Map.ofEntries(
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "local"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
        Map.entry("AWS_ENDPOINT_URL_DYNAMODB", LocalTable.endpoint()),
        Map.entry("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", stage),
        Map.entry("AWS_ENDPOINT_URL_S3", stage.replace("/court", "/buckets")),
        Map.entry("CONNECTIONS_ENDPOINT", stage),
        Map.entry("TABLE_NAME", "protocol" + TABLES.incrementAndGet()),
        Map.entry("CASE_FILES_BUCKET", "case-files"),
        Map.entry("UPLOADS_BUCKET", "uploads"),
        Map.entry("COPIES_BUCKET", "copies"),
        Map.entry("COPIES_FUNCTION", "copies"),
        Map.entry("AWS_ENDPOINT_URL_LAMBDA", stage.replace("/court", "/functions")),
        Map.entry("ICE_URLS", "stun:turn.example.cn,turn:turn.example.cn"),
        Map.entry("TURN_SECRET", "north"),
        Map.entry("NOTICE_VERSION", "2026-01"));
  }

  Map<String, String> environment() {
    return environment;
  }

  /// What becomes of the copies that are asked for from now on.
  void copies(Json.Obj outcome) {
    copy = outcome;
  }

  /// Time passes.
  void advance(Duration by) {
    clock.advance(by);
  }

  Instant now() {
    return clock.instant();
  }

  Platform platform() {
    return platform;
  }

  List<Pushed> pushed() {
    return pushed;
  }

  /// The person has a phone on the line, and the courtroom on its shelf.
  void connect(String person, String courtroom) {
    platform.people().join(person, courtroom, NOW);
    platform.people().connect(person, "phone-" + person, NOW.plusSeconds(7200));
  }

  /// The id of the person's next write; a refused one uses it again.
  String writeId(String person) {
    return device(person) + ":" + (numbers.getOrDefault(person, 0) + 1);
  }

  void taken(String person) {
    numbers.merge(person, 1, Integer::sum);
  }

  private static String device(String person) {
    return "phoneOf" + person;
  }

  /// What the function answers to a frame of a person who has just logged in.
  String answer(String person, String frame) {
    return answer(person, frame, false);
  }

  String answer(String person, String frame, boolean binary) {
    Json.Obj authorizer =
        Json.obj(
            "person",
            person,
            "name",
            person,
            "authTime",
            Long.toString(clock.instant().getEpochSecond()),
            "level",
            "2",
            "staff",
            Boolean.toString(person.equals("zhou")),
            "exp",
            Long.toString(clock.instant().plusSeconds(3600).getEpochSecond()));
    Json.Obj context =
        Json.obj(
            "routeKey", "$default",
            "eventType", "MESSAGE",
            "connectionId", "phone-" + person,
            "requestId", "request",
            "authorizer", authorizer);
    Json.Obj event = Json.obj("requestContext", context, "body", frame, "isBase64Encoded", binary);
    Json.Obj answer = Json.parseObject(invoke(event.text()));
    if (answer.requireLong("statusCode") != 200) {
      throw new AssertionError("no reply: " + answer.text());
    }
    return answer.requireString("body");
  }

  private String invoke(String event) {
    try {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          answer,
          new NoContext());
      return answer.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `{"action","id","courtroom"?,"body"}`
  static Json.Obj frame(String action, String id, @Nullable String courtroom, Json.Obj body) {
    return Json.obj("action", action, "id", id, "courtroom", courtroom, "body", body);
  }

  @Override
  public void close() {
    phones.stop(0);
  }
}
