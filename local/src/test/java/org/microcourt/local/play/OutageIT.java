package org.microcourt.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.json.Json;
import org.microcourt.local.LocalCourt;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.local.issuer.LogIn;
import org.microcourt.local.issuer.Person;

/// A phone that loses its network while its time runs out, in the whole court.
class OutageIT {
  private static final Path TEMPLATE = Path.of("..", "template.yaml").toAbsolutePath().normalize();
  private static final List<Person> PEOPLE =
      List.of(new Person("zhou", "周法官", "", true), new Person("chen", "陈某", "", false));
  private static final CaseInfo CASE =
      new CaseInfo("（2026）沪0113民初1024号", "买卖合同纠纷", "上海市宝山区人民法院", Procedure.SUMMARY);

  private final HttpClient http = HttpClient.newHttpClient();

  /// A connection of the defendant that says nothing.
  private WebSocket line(LocalCourt court) {
    LogIn logIn = new LogIn(http, court.origin(), court.place().clientId());
    return http.newWebSocketBuilder()
        .subprotocols("microcourt.v1", logIn.accessToken("chen"))
        .buildAsync(court.place().socket(), new WebSocket.Listener() {})
        .join();
  }

  private static List<Json.Obj> cuts(Phone judge) {
    return judge.read("outage.read", Json.obj("item", "i1")).objects("disconnections");
  }

  @Test
  void theJudgeSeesThatThePhoneWasCutOffAndGivesTheTimeBack() {
    LocalCourt.Settings settings = new LocalCourt.Settings(TEMPLATE, 0, Optional.empty(), PEOPLE);
    try (LocalCourt court = LocalCourt.start(settings);
        Phone judge =
            new Phone(
                http,
                court.place().socket(),
                new LogIn(http, court.origin(), court.place().clientId()),
                "zhou")) {
      judge.create(Json.obj("case", CASE.toJson()));
      judge.write("participant.add", Json.obj("person", "chen", "name", "陈某", "role", "DEFENDANT"));
      Instant due = court.clock().instant().plus(Duration.ofMinutes(8));
      judge.write(
          "item.issue",
          Json.obj(
              "type", "QUESTION",
              "title", "付款",
              "text", "请说明付款情况。",
              "addressees", List.of("p2"),
              "due", Json.obj("at", due)));
      line(court).abort();
      Eventually.holds(
          "the loss is kept", () -> cuts(judge).stream().anyMatch(cut -> cut.bool("broke", false)));
      court.clock().advance(Duration.ofMinutes(5));
      WebSocket back = line(court);
      Eventually.holds(
          "the return is kept", () -> cuts(judge).stream().anyMatch(c -> c.bool("back", false)));

      // The new due time may be after days off, and then this is no longer within its last day.
      assertThat(cuts(judge).getFirst().requireLong("code")).isEqualTo(1006);
      Json.Obj proposed =
          judge.read("outage.read", Json.obj("item", "i1")).requireObject("proposed");
      judge.write(
          "item.extend",
          Json.obj(
              "item", "i1",
              "due", Json.obj("at", proposed.requireString("at")),
              "reason", "网络中断。"));

      assertThat(proposed.requireLong("lostSeconds")).isGreaterThanOrEqualTo(300);
      assertThat(Instant.parse(proposed.requireString("at")))
          .isAfterOrEqualTo(due.plus(Duration.ofMinutes(5)));
      back.abort();
    }
  }
}
