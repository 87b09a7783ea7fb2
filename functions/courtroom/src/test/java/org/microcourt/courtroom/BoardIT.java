package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.deadline.Subject;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.CallCounter;
import org.microcourt.platform.record.Recorded;

/// What waits for a judge, over many courtrooms.
class BoardIT {
  private static final int ROOMS = 30;

  private final CallCounter calls = new CallCounter();
  private final CourtUnderTest court = new CourtUnderTest(calls);

  @AfterEach
  void close() {
    court.close();
  }

  /// A courtroom with an item for its plaintiff, due after so many hours.
  private void room(int n, int hours) {
    court.create(n);
    for (String person : List.of("judge-zhou", "plaintiff")) {
      court.platform().people().join(person, court.courtroom, court.clock.instant());
    }
    write(1, "participant.add", Json.obj("person", "plaintiff", "name", "林某", "role", "PLAINTIFF"));
    write(
        2,
        "item.issue",
        Json.obj(
            "type",
            "QUESTION",
            "title",
            "问题" + n,
            "text",
            "请答复。",
            "addressees",
            List.of("p2"),
            "due",
            Json.obj("amount", hours, "unit", "HOURS")));
  }

  private void write(int number, String action, Json.Obj body) {
    CourtUnderTest.body(
        court.send("judge-zhou", court.frame(action, "judges-phone:" + number, body)));
  }

  private Json.Obj outside(String person, String action, Json.Obj body) {
    Json.Obj reply =
        CourtUnderTest.body(
            court.send(person, Json.obj("action", action, "id", "read-1", "body", body).text()));
    assertThat(reply.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(30_000);
    return reply;
  }

  private static List<String> titles(Json.Obj page, String list) {
    return page.objects(list).stream().map(item -> item.requireString("title")).toList();
  }

  @Test
  void listsAllInPagesDueSoonestFirstAndEachOnce() {
    List<String> wanted = new ArrayList<>();
    for (int n = 0; n < ROOMS; n++) {
      room(n, 100 - n);
      wanted.addFirst("问题" + n);
    }
    List<String> mine = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Json.Obj page = outside("plaintiff", "item.mine", Json.obj("after", next));
      mine.addAll(titles(page, "items"));
      next = page.string("next");
    } while (next.isPresent());
    assertThat(mine).isEqualTo(wanted);

    Json.Obj board = outside("judge-zhou", "board.read", Json.obj());
    List<String> due = new ArrayList<>(titles(board, "due"));
    Optional<String> more = board.requireObject("more").string("due");
    assertThat(more).isPresent();
    while (more.isPresent()) {
      Json.Obj page =
          outside("judge-zhou", "board.read", Json.obj("section", "due", "after", more));
      assertThat(page.members()).containsOnlyKeys("now", "due", "more");
      due.addAll(titles(page, "due"));
      more = page.requireObject("more").string("due");
    }
    assertThat(due).isEqualTo(wanted);
  }

  @Test
  void readsEachCourtroomOnceAndWhatIsUnread() {
    for (int n = 0; n < 5; n++) {
      room(n, 50);
      CourtUnderTest.body(
          court.send("judge-zhou", court.frame("record.read", "r", Json.obj("seq", 3))));
    }
    outside("judge-zhou", "board.read", Json.obj());
    calls.take();

    outside("judge-zhou", "board.read", Json.obj());

    assertThat(calls.take()).as("the list and one tail each").isEqualTo(Map.of("Query", 6));
  }

  @Test
  void showsWhatIsOverUntilItIsRuledOnAndWhatWasRequested() {
    room(0, 50);
    CourtUnderTest.body(
        court.send(
            "plaintiff",
            court.frame(
                "item.request-extension",
                "plaintiffs1:1",
                Json.obj(
                    "item", "i1",
                    "due", Json.obj("amount", 90, "unit", "HOURS"),
                    "reason", "出差。"))));
    Json.Obj board = outside("judge-zhou", "board.read", Json.obj());
    assertThat(titles(board, "requests")).containsExactly("问题0");
    assertThat(board.objects("requests").getFirst().requireObject("names").text())
        .isEqualTo("{\"p2\":\"林某\"}");
    assertThat(board.objects("overdue")).isEmpty();

    court.clock.advance(Duration.ofHours(52));
    assertThat(titles(outside("judge-zhou", "board.read", Json.obj()), "overdue"))
        .as("over, though the clock has not said so yet")
        .containsExactly("问题0");
    expire();
    CourtUnderTest.body(
        court.send(
            "plaintiff",
            court.frame("item.answer", "plaintiffs1:2", Json.obj("item", "i1", "text", "才看到。"))));
    Json.Obj late = outside("judge-zhou", "board.read", Json.obj()).objects("overdue").getFirst();
    assertThat(late.strings("late")).containsExactly("p2");
    assertThat(late.strings("silent")).isEmpty();

    write(
        3,
        "item.rule",
        Json.obj("item", "i1", "party", "p2", "ruling", "LATE_ACCEPTED", "reason", "准许。"));
    assertThat(outside("judge-zhou", "board.read", Json.obj()).objects("overdue")).isEmpty();
  }

  private void expire() {
    assertThat(
            court
                .platform()
                .recorder()
                .record(
                    court.courtroom,
                    Actor.Part.DEADLINES,
                    Optional.empty(),
                    new Command.Expire(new Subject.Item("i1"), 1)))
        .isInstanceOf(Recorded.Appended.class);
  }

  @Test
  void isEmptyForWhoJudgesNothing() {
    room(0, 50);
    Json.Obj board = outside("plaintiff", "board.read", Json.obj());

    assertThat(board.objects("due")).isEmpty();
    assertThat(board.objects("unread")).isEmpty();
  }
}
