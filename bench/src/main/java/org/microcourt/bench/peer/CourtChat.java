package org.microcourt.bench.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.microcourt.bench.Model;
import org.microcourt.bench.Phones;
import org.microcourt.bench.Tally;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.action.Court;
import org.microcourt.courtroom.action.Dispatcher;
import org.microcourt.courtroom.socket.SocketEvent;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.record.CommandId;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;

/// The court: courtrooms whose members all belong to the court, so that each may speak. A message
/// goes the whole way that an event of API Gateway goes.
public final class CourtChat implements Chat {
  private static final Duration CONNECTED = Duration.ofHours(2);
  private static final int PATIENCE = 50;
  private static final AtomicInteger DEVICES = new AtomicInteger();

  private final Services services;
  private final Map<String, String> environment;

  private CourtChat(Services services, Map<String, String> environment) {
    this.services = services;
    this.environment = environment;
  }

  /// Opens a courtroom for each room and connects all members.
  public static CourtChat of(Services services, Layout layout) {
    Map<String, String> environment = services.environment(services.table().freshName());
    environment.put("NOTICE_VERSION", "2026-01");
    environment.put("CASE_FILES_BUCKET", "bench");
    environment.put("UPLOADS_BUCKET", "bench");
    environment.put("COPIES_BUCKET", "bench");
    environment.put("COPIES_FUNCTION", "bench");
    CallObserver uncounted = new Tally(Model.NONE.tableCall());
    Platform platform = Platform.of(environment, Clock.systemUTC(), uncounted);
    platform.createTable();
    for (int room = 0; room < layout.rooms(); room++) {
      open(platform, room, layout.members());
    }
    return new CourtChat(services, environment);
  }

  private static void open(Platform platform, int room, int members) {
    Recorder recorder = platform.recorder();
    CaseInfo info = new CaseInfo("案" + room, "买卖合同纠纷", "法院", Procedure.SUMMARY);
    Actor.Person judge = person(room, 0);
    appended(
        recorder.record(
            courtroom(room), judge, Optional.empty(), new Command.CourtroomCreate(info)));
    for (int member = 0; member < members; member++) {
      String name = Phones.connection(room, member);
      if (member > 0) {
        Command add =
            new Command.ParticipantAdd(name, name, Role.CLERK, Optional.empty(), Optional.empty());
        CommandId id = new CommandId("benchsetup", member);
        appended(recorder.record(courtroom(room), judge, Optional.of(id), add));
      }
      platform.people().connect(name, name, Instant.now().plus(CONNECTED));
    }
  }

  private static void appended(Recorded recorded) {
    if (!(recorded instanceof Recorded.Appended)) {
      throw new IllegalStateException("not recorded: " + recorded);
    }
  }

  private static Actor.Person person(int room, int member) {
    String name = Phones.connection(room, member);
    return new Actor.Person(name, name, Instant.now(), "2", true);
  }

  private static String courtroom(int room) {
    return "c" + "a".repeat(12) + letter(room / 676) + letter(room / 26) + letter(room);
  }

  private static char letter(int number) {
    return (char) ('a' + number % 26);
  }

  /// The variables of its functions.
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "court";
  }

  @Override
  public Writer writer(int room, int member) {
    Platform platform = Platform.of(environment, Clock.systemUTC(), services.tally());
    Dispatcher dispatcher = Court.dispatcher(platform);
    String device = "bench-%04d".formatted(DEVICES.incrementAndGet());
    AtomicInteger number = new AtomicInteger();
    return text -> {
      String event = event(room, member, device + ":" + number.incrementAndGet(), text);
      for (int sent = 1; ; sent++) {
        String reply = answer(dispatcher, event);
        if (reply.contains("\"ok\":true")) {
          return sent;
        }
        if (!reply.contains("\"busy\"") || sent == PATIENCE) {
          throw new IllegalStateException(reply);
        }
      }
    };
  }

  private static String answer(Dispatcher dispatcher, String event) {
    try {
      byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
      return dispatcher.answer(SocketEvent.read(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// API Gateway's event for a message of a member.
  public static String event(int room, int member, String id, String text) {
    return event(
        room,
        member,
        Json.obj(
            "action",
            "message.post",
            "id",
            id,
            "courtroom",
            courtroom(room),
            "body",
            Json.obj("text", text)));
  }

  /// API Gateway's event for a frame of a member.
  public static String event(int room, int member, Json.Obj frame) {
    String name = Phones.connection(room, member);
    Instant now = Instant.now();
    Json.Obj authorizer =
        Json.obj(
            "person",
            name,
            "name",
            name,
            "authTime",
            Long.toString(now.getEpochSecond()),
            "level",
            "2",
            "staff",
            "true",
            "exp",
            Long.toString(now.plus(CONNECTED).getEpochSecond()));
    Json.Obj context =
        Json.obj(
            "routeKey", "$default",
            "eventType", "MESSAGE",
            "connectionId", name,
            "requestId", "bench",
            "authorizer", authorizer);
    return Json.obj("requestContext", context, "body", frame.text(), "isBase64Encoded", false)
        .text();
  }
}
