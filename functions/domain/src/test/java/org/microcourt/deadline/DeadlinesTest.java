package org.microcourt.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.ItemAct;
import org.microcourt.deadline.Deadlines.Running;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.decision.Room;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemType;
import org.microcourt.json.JsonException;
import org.microcourt.record.Entry;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.SessionType;

class DeadlinesTest {
  private static final Subject ITEM = new Subject.Item("i1");
  private Room room = Room.full();

  @Test
  void aLongPeriodIsRemindedOfADayAndAnHourBefore() {
    Instant due = Room.START.plus(Duration.ofDays(3));
    assertThat(Reminders.USUAL.of(Room.START, due))
        .containsExactly(
            new Reminders.Point("PT24H", due.minus(Duration.ofDays(1))),
            new Reminders.Point("PT1H", due.minus(Duration.ofHours(1))));
  }

  @Test
  void aShortPeriodIsRemindedOfAtHalfTime() {
    Instant due = Room.START.plus(Duration.ofHours(4));
    assertThat(Reminders.USUAL.of(Room.START, due))
        .containsExactly(
            new Reminders.Point("half", Room.START.plus(Duration.ofHours(2))),
            new Reminders.Point("PT1H", due.minus(Duration.ofHours(1))));
    assertThat(Reminders.parse("").of(Room.START, due)).isEmpty();
    assertThat(Reminders.parse("PT24H, PT1H")).isEqualTo(Reminders.USUAL);
    assertThatThrownBy(() -> Reminders.parse("-PT1H")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void waitsRemindsAndExpires() {
    room.ok("judge", Room.question(false));
    Instant half = Room.START.plus(Duration.ofMinutes(30));
    assertThat(next(1)).isEqualTo(new Next.Wait(half));
    room.pass(Duration.ofMinutes(30));
    assertThat(next(1)).isEqualTo(new Next.Do(new Command.Remind(ITEM, 1, "half")));
    act(1);
    assertThat(next(1)).isEqualTo(new Next.Wait(Room.START.plus(Duration.ofHours(1))));
    room.pass(Duration.ofMinutes(30));
    assertThat(next(1)).isEqualTo(new Next.Do(new Command.Expire(ITEM, 1)));
    act(1);
    assertThat(next(1)).isEqualTo(new Next.Done());
    assertThat(((DeadlineAct.Expired) room.entries().getLast().act()).silent())
        .containsExactly("p4", "p6");
  }

  @Test
  void anotherVersionAWithdrawnItemAndAnUnknownOneAreDone() {
    room.ok("judge", Room.question(false));
    assertThat(next(2)).isEqualTo(new Next.Done());
    room.ok("judge", new Command.ItemWithdraw("i1", "无需"));
    assertThat(next(1)).isEqualTo(new Next.Done());
    assertThat(
            Deadlines.next(
                room.courtroom(), new Subject.Item("i7"), 1, Reminders.USUAL, room.now()))
        .isEqualTo(new Next.Done());
  }

  @Test
  void nobodyIsRemindedWhoHasAnswered() {
    room.ok("judge", Room.question(false));
    room.ok("plaintiff", Room.answer("i1"));
    room.ok("defendant", Room.answer("i1"));
    assertThat(next(1)).isEqualTo(new Next.Wait(Room.START.plus(Duration.ofHours(1))));
  }

  @Test
  void anAsynchronousSessionExpiresAndThenCloses() {
    Subject period = new Subject.Period("s1");
    room.ok(
        "judge",
        new Command.SessionSchedule(
            SessionType.INQUIRY,
            Mode.ASYNCHRONOUS,
            "",
            Optional.of(new Period(Room.START, Room.START.plus(Duration.ofHours(2)))),
            Optional.empty(),
            AtEnd.CLOSE));
    room.consent("s1");
    Entry opened = room.ok("judge", new Command.SessionOpen("s1"));
    assertThat(Deadlines.started(room.courtroom(), opened))
        .extracting(Running::subject)
        .containsExactly(period);
    room.pass(Duration.ofHours(3));
    List<String> kinds = new ArrayList<>();
    while (Deadlines.next(room.courtroom(), period, 1, Reminders.USUAL, room.now())
        instanceof Next.Do(Command command)) {
      room.decide(Actor.Part.DEADLINES, command);
      kinds.add(room.entries().getLast().act().kind());
    }
    assertThat(kinds).containsExactly("deadline.expired", "session.closed");
  }

  @Test
  void anEntryStartsTheClocksOfAllThatItMoved() {
    Entry first = room.ok("judge", evidence("p4"));
    room.ok("judge", evidence("p6"));
    assertThat(Deadlines.started(room.courtroom(), first)).hasSize(1);
    Entry extended =
        room.ok(
            "judge",
            new Command.ItemExtend(
                "i1",
                new DueWish.At(Room.START.plus(Duration.ofDays(9))),
                Optional.empty(),
                Optional.empty()));
    assertThat(Deadlines.started(room.courtroom(), extended))
        .extracting(r -> r.subject().text() + " v" + r.term().version())
        .containsExactly("i1 v2", "i2 v2");
    assertThat(Deadlines.running(room.courtroom())).hasSize(2);
  }

  @Test
  void subjectsReadBackWhatTheyWrite() {
    for (String text : List.of("i1", "s20", "t3")) {
      assertThat(Subject.parse(text).text()).isEqualTo(text);
    }
    assertThat(Subject.parse("t3")).isEqualTo(new Subject.Confirmation("s3"));
    assertThatThrownBy(() -> Subject.parse("x1")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Subject.parse("i0")).isInstanceOf(JsonException.class);
  }

  /// Timers of all versions wake late, twice or never before the end; each reminder and expiry
  /// still stands at most once for its version, and what should stand does.
  @Property(tries = 200)
  void wakingLateOrTwiceDoesNoHarm(@ForAll long seed) {
    Random random = new Random(seed);
    room = Room.full();
    room.ok("judge", Room.question(random.nextBoolean()));
    for (int step = 0; step < 40; step++) {
      room.pass(Duration.ofMinutes(random.nextInt(25)));
      disturb(random);
      int latest = item().term().version();
      act(1 + random.nextInt(latest));
    }
    room.pass(Duration.ofDays(400));
    for (int round = 0; round < 3; round++) {
      act(item().term().version());
    }
    Set<String> seen = new HashSet<>();
    for (Entry entry : room.entries()) {
      switch (entry.act()) {
        case DeadlineAct.Reminded r -> assertThat(seen.add(r.version() + r.point())).isTrue();
        case DeadlineAct.Expired e -> assertThat(seen.add(e.version() + "expired")).isTrue();
        default -> {}
      }
    }
    boolean withdrawn =
        room.entries().stream().anyMatch(e -> e.act() instanceof ItemAct.ItemWithdrawn);
    assertThat(item().stage())
        .isEqualTo(withdrawn ? ItemState.Stage.WITHDRAWN : ItemState.Stage.EXPIRED);
    assertThat(seen.contains(item().term().version() + "expired")).isEqualTo(!withdrawn);
  }

  private void disturb(Random random) {
    switch (random.nextInt(12)) {
      case 0 ->
          room.decide(
              "judge",
              new Command.ItemExtend(
                  "i1",
                  new DueWish.At(room.now().plus(Duration.ofMinutes(random.nextInt(300)))),
                  Optional.empty(),
                  Optional.empty()));
      case 1 -> room.decide("plaintiff", Room.answer("i1"));
      case 2 -> room.decide("defendant", Room.answer("i1"));
      case 3 -> {
        if (random.nextInt(20) == 0) {
          room.decide("judge", new Command.ItemWithdraw("i1", "无需"));
        }
      }
      default -> {}
    }
  }

  private void act(int version) {
    while (next(version) instanceof Next.Do(Command command)) {
      room.decide(Actor.Part.DEADLINES, command);
    }
  }

  private Next next(int version) {
    return Deadlines.next(room.courtroom(), ITEM, version, Reminders.USUAL, room.now());
  }

  private ItemState item() {
    return room.courtroom().item("i1").orElseThrow();
  }

  private static Command evidence(String party) {
    return new Command.ItemIssue(
        ItemType.PRODUCE_EVIDENCE,
        "举证",
        "请举证",
        List.of(party),
        new DueWish.At(Room.START.plus(Duration.ofDays(7))),
        Optional.empty(),
        List.of(),
        false,
        false,
        Optional.empty());
  }
}
