package org.microcourt.courtroom;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.LocalDynamo;
import org.microcourt.platform.fixture.MovableClock;

/// The functions on a table of their own, fed with events as API Gateway makes them. A person is
/// its subject; its phone is the connection of the same name.
final class CourtUnderTest implements AutoCloseable {
  final FakeGateway gateway = new FakeGateway();
  final Map<String, String> environment = new HashMap<>(LocalDynamo.environmentWithTable());
  final MovableClock clock = new MovableClock(Court.NOON);
  private final Map<String, AtomicLong> numbers = new ConcurrentHashMap<>();
  private final ActionsHandler actions;
  private final ConnectHandler connect;

  CourtUnderTest() {
    this(CallObserver.NONE);
  }

  CourtUnderTest(CallObserver observer) {
    environment.put("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", gateway.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "actions");
    environment.put("CONNECTIONS_ENDPOINT", gateway.address());
    environment.put("CASE_FILES_BUCKET", "case-files");
    environment.put("UPLOADS_BUCKET", "uploads");
    environment.put("COPIES_BUCKET", "copies");
    environment.put("COPIES_FUNCTION", "copies");
    environment.put("COURT_TIME_ZONE", "Asia/Shanghai");
    environment.put("ICE_URLS", "turn:turn.example.cn");
    environment.put("TURN_SECRET", "north");
    environment.put("NOTICE_VERSION", Court.POLICY.noticeVersion());
    actions = process(observer);
    connect = new ConnectHandler(environment, clock);
  }

  /// One more process of the actions function, with nothing in memory.
  ActionsHandler process(CallObserver observer) {
    return new ActionsHandler(Platform.of(environment, clock, observer));
  }

  /// A look at what is kept.
  Platform platform() {
    return Platform.of(environment, clock);
  }

  void connect(String person) {
    connect(person, person);
  }

  void connect(String person, String connection) {
    gateway.open(connection);
    Json.Obj answer = invoke(connect, event(person, connection, "", expiry()));
    if (answer.requireLong("statusCode") != 200) {
      throw new AssertionError("not connected: " + answer.text());
    }
  }

  /// Sends a frame and gives the reply.
  Json.Obj send(String person, String frame) {
    return reply(actions, person, frame);
  }

  Json.Obj reply(ActionsHandler process, String person, String frame) {
    return Json.parseObject(
        invoke(process, event(person, person, frame, expiry())).requireString("body"));
  }

  Json.Obj sendWithTokenUntil(Instant exp, String person, String frame) {
    return Json.parseObject(
        invoke(actions, event(person, person, frame, exp)).requireString("body"));
  }

  /// Reads in the courtroom; the reply's body.
  Json.Obj read(String person, String action, Json.@Nullable Obj body) {
    return body(send(person, frame(action, "read-1", body)));
  }

  /// Writes with the next number of the person's device; the reply's body.
  Json.Obj write(String person, String action, Json.Obj body) {
    AtomicLong last = numbers.computeIfAbsent(person, _ -> new AtomicLong());
    Json.Obj done =
        body(send(person, frame(action, device(person) + ":" + (last.get() + 1), body)));
    last.incrementAndGet();
    return done;
  }

  /// Writes if it may; the reply's body if it did.
  Optional<Json.Obj> attempt(String person, String action, Json.Obj body) {
    AtomicLong last = numbers.computeIfAbsent(person, _ -> new AtomicLong());
    Json.Obj reply = send(person, frame(action, device(person) + ":" + (last.get() + 1), body));
    if (!reply.bool("ok", false)) {
      return Optional.empty();
    }
    last.incrementAndGet();
    return Optional.of(body(reply));
  }

  /// Tries to write; the code of the refusal.
  String refusal(String person, String action, Json.Obj body) {
    long next = numbers.computeIfAbsent(person, _ -> new AtomicLong()).get() + 1;
    return code(send(person, frame(action, device(person) + ":" + next, body)));
  }

  /// Opens the courtroom of tests and adds people to it: `subject=ROLE`.
  String open(String... people) {
    create(1);
    for (String person : people) {
      String[] as = person.split("=");
      write(
          "judge-zhou", "participant.add", Json.obj("person", as[0], "name", as[0], "role", as[1]));
    }
    return courtroom;
  }

  /// The courtroom to which frames go.
  String courtroom = "caaaaaaaaaaaaaaa";

  String frame(String action, String id, Json.@Nullable Obj body) {
    return Json.obj("action", action, "id", id, "courtroom", courtroom, "body", body).text();
  }

  static String device(String person) {
    return "phone-of-" + person.substring(0, Math.min(12, person.length()));
  }

  static Json.Obj body(Json.Obj reply) {
    if (!reply.bool("ok", false)) {
      throw new AssertionError("refused: " + reply.text());
    }
    return reply.requireObject("body");
  }

  static String code(Json.Obj reply) {
    if (reply.bool("ok", true)) {
      throw new AssertionError("not refused: " + reply.text());
    }
    return reply.requireObject("error").requireString("code");
  }

  private Instant expiry() {
    return clock.instant().plusSeconds(3600);
  }

  Json.Obj event(@Nullable String person, String connection, String body, Instant exp) {
    Json.Obj authorizer =
        person == null
            ? null
            : Json.obj(
                "principalId",
                person,
                "person",
                person,
                "name",
                person,
                "authTime",
                Long.toString(clock.instant().getEpochSecond()),
                "level",
                "2",
                "staff",
                Boolean.toString(person.startsWith("judge")),
                "exp",
                Long.toString(exp.getEpochSecond()),
                "integrationLatency",
                41);
    return Json.obj(
        "requestContext",
        Json.obj(
            "routeKey",
            "$default",
            "authorizer",
            authorizer,
            "requestId",
            "request-1",
            "connectionId",
            connection),
        "body",
        body,
        "isBase64Encoded",
        false);
  }

  static Json.Obj invoke(RequestStreamHandler handler, Json.Obj event) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.text().getBytes(StandardCharsets.UTF_8)),
          output,
          new NoContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Json.parseObject(output.toString(StandardCharsets.UTF_8));
  }

  /// Opens the n-th courtroom of the judge; what is sent from now on is of it.
  void create(int n) {
    Json.Obj frame =
        Json.obj(
            "action",
            "courtroom.create",
            "id",
            "create-" + n,
            "body",
            Json.obj("case", Court.CASE.toJson()));
    courtroom = body(send("judge-zhou", frame.text())).requireString("courtroom");
  }

  @Override
  public void close() {
    gateway.close();
  }
}
