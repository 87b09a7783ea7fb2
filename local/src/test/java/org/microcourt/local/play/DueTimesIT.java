package org.microcourt.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.json.Json;
import org.microcourt.local.LocalCourt;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.local.issuer.LogIn;
import org.microcourt.local.issuer.Person;

/// Due times in the whole court: stream, state machine, functions and phones.
class DueTimesIT {
  private static final Path TEMPLATE = Path.of("..", "template.yaml").toAbsolutePath().normalize();
  private static final List<Person> PEOPLE =
      List.of(
          new Person("zhou", "周法官", "", true),
          new Person("lin", "林某", "", false),
          new Person("chen", "陈某", "", false));

  private static final CaseInfo CASE =
      new CaseInfo("（2026）沪0113民初1024号", "买卖合同纠纷", "上海市宝山区人民法院", Procedure.SUMMARY);

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Phone> phones = new ArrayList<>();

  @AfterEach
  void hangUp() {
    phones.forEach(Phone::close);
    http.close();
  }

  private LocalCourt start() {
    return LocalCourt.start(
        new LocalCourt.Settings(TEMPLATE, 0, Optional.of(folder.resolve("data")), PEOPLE));
  }

  private Phone phone(LocalCourt court, String person) {
    LogIn logIn = new LogIn(http, court.origin(), court.place().clientId());
    Phone phone = new Phone(http, court.place().socket(), logIn, person);
    phones.add(phone);
    return phone;
  }

  /// A courtroom with both parties.
  private static String open(Phone judge) {
    String courtroom = judge.create(Json.obj("case", CASE.toJson())).requireString("courtroom");
    judge.write("participant.add", Json.obj("person", "lin", "name", "林某", "role", "PLAINTIFF"));
    judge.write("participant.add", Json.obj("person", "chen", "name", "陈某", "role", "DEFENDANT"));
    return courtroom;
  }

  private static void ask(Phone judge, Instant due) {
    judge.write(
        "item.issue",
        Json.obj(
            "type", "QUESTION",
            "title", "付款",
            "text", "请说明付款情况。",
            "addressees", List.of("p3"),
            "due", Json.obj("at", due)));
  }

  private static boolean holds(Iterable<Json.Obj> entries, String kind, String subject) {
    for (Json.Obj entry : entries) {
      if (entry.string("kind").filter(kind::equals).isPresent()
          && entry.requireObject("body").text().contains("\"" + subject + "\"")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void tellsThePhonesOfReminderAndExpiry() {
    try (LocalCourt court = start()) {
      Phone judge = phone(court, "zhou");
      String courtroom = open(judge);
      Phone defendant = phone(court, "chen");
      defendant.join(courtroom);
      defendant.wholeRecord();
      // Short enough for the sockets to stay open while the clock is moved.
      ask(judge, court.clock().instant().plus(Duration.ofMinutes(8)));

      court.clock().advance(Duration.ofMinutes(4));
      Eventually.holds(
          "the reminder is pushed",
          () -> holds(defendant.held().values(), "deadline.reminded", "i1"));
      court.clock().advance(Duration.ofMinutes(4));
      Eventually.holds(
          "the expiry is pushed", () -> holds(defendant.held().values(), "deadline.expired", "i1"));
      assertThat(defendant.connections()).isEqualTo(1);
    }
  }

  @Test
  void goesOnWaitingAfterARestartAndClosesASessionAtTheEndOfItsPeriod() {
    String courtroom;
    Instant due;
    try (LocalCourt court = start()) {
      Phone judge = phone(court, "zhou");
      courtroom = open(judge);
      Instant now = court.clock().instant();
      due = now.plus(Duration.ofDays(3));
      judge.write(
          "session.schedule",
          Json.obj(
              "type", "MEDIATION",
              "mode", "ASYNCHRONOUS",
              "title", "在线调解",
              "period", Json.obj("from", now, "to", due),
              "atEnd", "CLOSE"));
      for (String party : List.of("lin", "chen")) {
        Phone phone = phone(court, party);
        phone.join(courtroom);
        phone.write(
            "session.consent", Json.obj("session", "s1", "notice", "2026-01", "agreed", true));
      }
      judge.write("session.open", Json.obj("session", "s1"));
      ask(judge, due);
    }
    try (LocalCourt court = start()) {
      court.clock().advance(Duration.ofDays(2).plusHours(1));
      Phone judge = phone(court, "zhou");
      judge.join(courtroom);
      awaitEntry(judge, "deadline.reminded", "i1");
      awaitEntry(judge, "deadline.reminded", "s1");
      assertThat(judge.held().values()).noneMatch(e -> e.text().contains("deadline.expired"));

      court.clock().advance(Duration.ofDays(1));
      awaitEntry(judge, "deadline.expired", "i1");
      awaitEntry(judge, "deadline.expired", "s1");
      awaitEntry(judge, "session.closed", "s1");
      awaitEntry(judge, "transcript.drafted", "s1");
    }
  }

  private static void awaitEntry(Phone phone, String kind, String subject) {
    Eventually.holds(
        kind + " " + subject, () -> holds(phone.wholeRecord().values(), kind, subject));
  }
}
