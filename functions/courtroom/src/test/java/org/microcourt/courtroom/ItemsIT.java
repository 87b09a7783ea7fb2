package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;

/// Who learns what of litigation items and their sealed answers.
class ItemsIT {
  private static final String SECRET = "我方十月已经付款";
  private static final Json.Obj HOURS = Json.obj("amount", 48, "unit", "HOURS");

  private final CourtUnderTest court = new CourtUnderTest();
  private String room = "";

  @BeforeEach
  void open() {
    room = court.open("plaintiff=PLAINTIFF", "defendant=DEFENDANT", "witness=WITNESS");
    for (String person : List.of("judge-zhou", "plaintiff", "defendant", "witness")) {
      court.connect(person);
      court.platform().people().join(person, room, court.clock.instant());
    }
  }

  @AfterEach
  void close() {
    court.close();
  }

  private Json.Obj issue(boolean reveal) {
    Json.Obj item =
        Json.obj(
            "type",
            "QUESTION",
            "title",
            "付款",
            "text",
            "何时付款？",
            "addressees",
            List.of("p2", "p3"),
            "due",
            HOURS,
            "reveal",
            reveal);
    return court.write("judge-zhou", "item.issue", item);
  }

  private Json.Obj answer(String person, String text) {
    return court
        .write(person, "item.answer", Json.obj("item", "i1", "text", text))
        .requireObject("entry");
  }

  private Json.Obj outside(String person, String action) {
    return CourtUnderTest.body(
        court.send(person, Json.obj("action", action, "id", "read-1").text()));
  }

  @Test
  void aSealedAnswerShowsInNoReplyAndNoPushToAnybodyElse() {
    assertThat(issue(true).requireString("item")).isEqualTo("i1");
    long seq = answer("plaintiff", SECRET).requireLong("seq");

    for (String person : List.of("judge-zhou", "defendant", "witness")) {
      List<Json.Obj> replies =
          List.of(
              court.read(person, "item.list", null),
              court.read(person, "record.fetch", null),
              court.read(person, "courtroom.describe", null),
              outside(person, "item.mine"),
              outside(person, "courtroom.list"),
              outside(person, "board.read"));
      assertThat(replies).as(person).noneMatch(reply -> reply.text().contains(SECRET));
      assertThat(court.gateway.entries(person))
          .as(person)
          .noneMatch(entry -> entry.text().contains(SECRET))
          .anyMatch(entry -> entry.requireLong("seq") == seq && entry.get("kind").isEmpty());
    }
    Json.Obj item = court.read("defendant", "item.list", null).objects("items").getFirst();
    assertThat(item.requireString("text")).isEqualTo("何时付款？");
    assertThat(item.requireObject("answered"))
        .isEqualTo(Json.obj("p2", List.of(Json.obj("seq", seq, "late", false))));
    assertThat(item.strings("silent")).containsExactly("p3");
    assertThat(item.bool("revealed", true)).isFalse();
    assertThat(court.gateway.entries("plaintiff")).anyMatch(e -> e.text().contains(SECRET));
  }

  @Test
  void theLastAnswerOpensAllToEveryoneButAWitness() {
    issue(true);
    Json.Obj first = answer("plaintiff", SECRET);
    Json.Obj last = answer("defendant", "没有收到");

    for (String person : List.of("judge-zhou", "plaintiff", "defendant")) {
      assertThat(court.gateway.entries(person)).as(person).contains(first, last);
    }
    assertThat(court.gateway.entries("witness")).noneMatch(e -> e.text().contains(SECRET));
    assertThat(court.read("defendant", "record.fetch", null).text()).contains(SECRET);
    assertThat(court.read("witness", "record.fetch", null).text()).doesNotContain(SECRET);
  }

  @Test
  void takingTheItemBackOpensWhatWasAnswered() {
    issue(true);
    Json.Obj first = answer("plaintiff", SECRET);
    court.write("judge-zhou", "item.withdraw", Json.obj("item", "i1", "reason", "重复"));

    assertThat(court.gateway.entries("defendant")).contains(first);
  }

  @Test
  void aWitnessAndSomebodyRemovedHaveNoItems() {
    issue(false);
    assertThat(court.read("witness", "item.list", null).objects("items")).isEmpty();
    assertThat(court.refusal("witness", "outage.read", Json.obj("item", "i1")))
        .isEqualTo("item-unknown");
    assertThat(outside("defendant", "item.mine").objects("items")).hasSize(1);

    court.write("judge-zhou", "participant.remove", Json.obj("participant", "p3", "reason", "撤诉"));

    assertThat(outside("defendant", "item.mine").objects("items")).isEmpty();
    for (String action : List.of("item.list", "outage.read", "deadline.preview")) {
      Json.Obj body =
          switch (action) {
            case "outage.read" -> Json.obj("item", "i1");
            case "deadline.preview" -> Json.obj("due", HOURS);
            default -> Json.obj();
          };
      assertThat(court.refusal("defendant", action, body)).as(action).isEqualTo("not-found");
    }
  }

  @Test
  void theListOfCourtroomsSaysWhatOneHasToAnswer() {
    issue(false);
    Json.Obj mine = outside("defendant", "courtroom.list").objects("courtrooms").getFirst();
    assertThat(mine.requireLong("items")).isEqualTo(1);
    assertThat(mine.string("due")).contains("2126-11-26T05:00:00.000Z");
    Json.Obj judges = outside("judge-zhou", "courtroom.list").objects("courtrooms").getFirst();
    assertThat(judges.requireLong("items")).isZero();
    assertThat(judges.string("due")).isEmpty();
  }

  @Test
  void thePreviewIsWhatTheIssueWillSay() {
    Json.Obj previewed =
        court.read("judge-zhou", "deadline.preview", Json.obj("due", HOURS, "type", "QUESTION"));
    Json.Obj issued = issue(false).requireObject("entry").requireObject("body");

    assertThat(issued.requireObject("due")).isEqualTo(previewed.requireObject("due"));
    assertThat(
            refusedPreview("judge-zhou", Json.obj("due", Json.obj("at", "2126-11-24T03:00:00Z"))))
        .isEqualTo(Optional.of("due-in-the-past"));
    assertThat(refusedPreview("judge-zhou", Json.obj("due", HOURS, "type", "PRODUCE_EVIDENCE")))
        .isPresent();
    assertThat(
            refusedPreview(
                "judge-zhou",
                Json.obj("item", "i1", "due", Json.obj("amount", 1, "unit", "HOURS"))))
        .isEqualTo(Optional.of("due-not-later"));
    assertThat(court.read("plaintiff", "deadline.preview", Json.obj("due", HOURS)))
        .isEqualTo(previewed);
  }

  private Optional<String> refusedPreview(String person, Json.Obj body) {
    Json.Obj reply = court.send(person, court.frame("deadline.preview", "read-1", body));
    return reply.object("error").flatMap(error -> error.string("code"));
  }

  @Test
  void manyAnswersAndRequestsStillFitAFrame() {
    issue(false);
    for (int n = 0; n < 120; n++) {
      answer("plaintiff", "第" + n + "次答复");
    }
    for (int n = 0; n < 22; n++) {
      court.write(
          "defendant",
          "item.request-extension",
          Json.obj("item", "i1", "due", Json.obj("amount", 90, "unit", "HOURS"))
              .with("reason", Json.of("长".repeat(1_000))));
    }
    for (Json.Obj reply :
        List.of(
            court.read("judge-zhou", "item.list", null),
            outside("plaintiff", "item.mine"),
            outside("judge-zhou", "board.read"))) {
      assertThat(reply.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(30_000);
    }
    Json.Obj item = court.read("judge-zhou", "item.list", null).objects("items").getFirst();
    assertThat(item.objects("requests")).hasSize(20);
    assertThat(item.objects("requests").getLast().string("reason")).isPresent();
  }
}
