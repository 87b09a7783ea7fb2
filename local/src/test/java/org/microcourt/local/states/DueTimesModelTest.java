package org.microcourt.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.act.DeadlineAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemType;
import org.microcourt.local.states.PlainClock.Expected;
import org.microcourt.local.states.PlainClock.Item;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.Recorded;

/// A thousand items in thirty courtrooms: answered, extended, withdrawn at random while time jumps,
/// functions are killed before and after they write, events come again or never, executions are
/// stopped. Afterwards the record says what a plain reckoning says, each thing once.
class DueTimesModelTest {
  private static final int ITEMS = 1000;
  private static final int ROOMS = 30;
  private static final List<String> PARTIES = List.of("p2", "p3", "p4");
  private static final Map<String, String> PERSONS = Map.of("p2", "lin", "p3", "chen", "p4", "wu");

  private final long seed = Long.getLong("microcourt.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final ClockRig rig = new ClockRig(seed + 1);
  private final PlainClock plain = new PlainClock(ClockRig.START);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void endsAsAPlainReckoningSaysAndSaysEachThingOnce() {
    System.out.println("seed " + seed + " (-Dmicrocourt.seed)");
    long begin = System.nanoTime();
    for (int room = 0; room < ROOMS; room++) {
      open("room" + room);
    }
    settle();
    while (plain.items().size() < ITEMS) {
      step();
    }
    while (plain.items().stream().anyMatch(item -> !item.withdrawn && !item.isOver())) {
      settle();
      act();
      pass(Duration.ofDays(1 + random.nextInt(40)));
    }
    settle();

    plain.items().forEach(this::compare);
    assertThat(rig.stillRunning()).as("executions that never ended").isZero();
    System.out.printf(
        "%d items, %s later: %d executions, %d wake-ups, %d deliveries, %d kills, %d s%n",
        ITEMS,
        Duration.between(ClockRig.START, plain.now()),
        rig.executions.get(),
        rig.wakeUps.get(),
        rig.deliveries.get(),
        rig.kills.get(),
        (System.nanoTime() - begin) / 1_000_000_000);
  }

  private void step() {
    int chance = random.nextInt(100);
    if (chance < 40) {
      issue();
    } else if (chance < 75) {
      act();
    } else if (chance < 95) {
      pass(jump());
      // Otherwise whatever comes next races with what time has set going.
      if (random.nextInt(3) > 0) {
        settle();
      }
    } else if (chance < 97) {
      rig.loseTheRest();
      rig.sweep();
      settle();
    } else if (chance < 99) {
      settle();
      rig.stop(1 + random.nextInt(5));
      rig.sweep();
      settle();
    } else {
      rig.sweep();
    }
    if (random.nextInt(3) == 0) {
      settle();
    }
  }

  private Duration jump() {
    int chance = random.nextInt(100);
    if (chance < 40) {
      return Duration.ofMinutes(1 + random.nextInt(59));
    }
    return chance < 85
        ? Duration.ofHours(1 + random.nextInt(30))
        : Duration.ofDays(1 + random.nextInt(6));
  }

  private void pass(Duration time) {
    plain.moved(rig.clock.advance(time));
  }

  private void settle() {
    rig.settle(plain::moved);
    plain.quiet();
  }

  private void open(String room) {
    record(room, "judge-zhou", new Command.CourtroomCreate(Court.CASE));
    record(room, "judge-zhou", Court.add("lin", Role.PLAINTIFF));
    record(room, "judge-zhou", Court.add("chen", Role.DEFENDANT));
    record(room, "judge-zhou", Court.add("wu", Role.THIRD_PARTY));
  }

  private void issue() {
    String room = "room" + random.nextInt(ROOMS);
    Set<String> addressees = new TreeSet<>();
    while (addressees.isEmpty()) {
      PARTIES.stream().filter(_ -> random.nextBoolean()).forEach(addressees::add);
    }
    boolean production = random.nextInt(4) == 0;
    Instant due = plain.now().plus(production ? Duration.ofHours(6 + random.nextInt(200)) : time());
    plain.issue(room, addressees, production, due);
    record(
        room,
        "judge-zhou",
        new Command.ItemIssue(
            production ? ItemType.PRODUCE_EVIDENCE : ItemType.QUESTION,
            "付款",
            "请说明付款情况。",
            List.copyOf(addressees),
            new DueWish.At(due),
            Optional.empty(),
            List.of(),
            random.nextBoolean(),
            false,
            Optional.empty()));
  }

  private Duration time() {
    int chance = random.nextInt(100);
    if (chance < 30) {
      return Duration.ofMinutes(20 + random.nextInt(1400));
    }
    return chance < 97
        ? Duration.ofHours(25 + random.nextInt(400))
        : Duration.ofDays(290 + random.nextInt(120));
  }

  /// Something is done about an item, most often a late one.
  private void act() {
    List<Item> items = plain.items();
    if (items.isEmpty()) {
      return;
    }
    int back = random.nextInt(Math.min(items.size(), 400));
    Item item = items.get(items.size() - 1 - back);
    int chance = random.nextInt(100);
    if (item.withdrawn) {
      refused(item, new Command.ItemAnswer(item.id, "迟到的答复", List.of()));
    } else if (chance < 45) {
      String party = List.copyOf(item.addressees).get(random.nextInt(item.addressees.size()));
      item.answer(party);
      record(
          item.room,
          PERSONS.getOrDefault(party, ""),
          new Command.ItemAnswer(item.id, "已付清。", List.of()));
    } else if (chance < 85) {
      extend(item);
    } else {
      withdraw(item);
    }
  }

  private void extend(Item item) {
    if (item.production) {
      // Which of the others run is a matter of the moment: not while the clock races.
      settle();
    }
    Instant from = item.isOver() ? plain.now() : item.due();
    Instant due = from.plus(Duration.ofMinutes(30 + random.nextInt(12_000)));
    plain.extend(item, due);
    record(
        item.room,
        "judge-zhou",
        new Command.ItemExtend(
            item.id, new DueWish.At(due), Optional.empty(), Optional.of("双方同意")));
  }

  private void withdraw(Item item) {
    settle();
    Command withdraw = new Command.ItemWithdraw(item.id, "不再需要");
    if (item.isOver()) {
      refused(item, withdraw);
    } else {
      item.withdraw();
      record(item.room, "judge-zhou", withdraw);
    }
  }

  private static Actor person(String name, Instant now) {
    return new Actor.Person(name, name, now, "2", name.startsWith("judge"));
  }

  private void record(String room, String person, Command command) {
    Recorded recorded =
        rig.desk.record(room, person(person, plain.now()), Optional.empty(), command);
    assertThat(recorded).isInstanceOf(Recorded.Appended.class);
  }

  private void refused(Item item, Command command) {
    String person = command instanceof Command.ItemAnswer ? "lin" : "judge-zhou";
    assertThat(rig.desk.record(item.room, person(person, plain.now()), Optional.empty(), command))
        .isInstanceOf(Recorded.Refused.class);
  }

  private void compare(Item item) {
    String where = item.room + " " + item.id;
    Courtroom courtroom = rig.desk.load(item.room);
    ItemState state = courtroom.item(item.id).orElseThrow();
    assertThat(state.stage())
        .as(where)
        .isEqualTo(item.withdrawn ? ItemState.Stage.WITHDRAWN : ItemState.Stage.EXPIRED);
    assertThat(state.term().version()).as(where).isEqualTo(item.version());
    assertThat(state.due().at()).as(where).isEqualTo(item.due());
    assertThat(new TreeSet<>(state.silent())).as(where).isEqualTo(item.silent());
    Map<String, List<Boolean>> answers = new HashMap<>();
    state
        .answers()
        .forEach(
            (party, all) -> answers.put(party, all.stream().map(ItemState.Answer::late).toList()));
    assertThat(answers).as(where).isEqualTo(item.answers);

    Map<String, Integer> stands = stands(item);
    Map<String, Expected> expected = item.expected();
    assertThat(expected.keySet()).as(where).containsAll(stands.keySet());
    expected.forEach((what, how) -> {
      int times = stands.getOrDefault(what, 0);
      boolean right =
          switch (how) {
            case ONCE -> times == 1;
            case AT_MOST_ONCE -> times <= 1;
            case NEVER -> times == 0;
          };
      assertThat(right).as("%s %s: %s, stands %d times", where, what, how, times).isTrue();
    });
  }

  /// What the record says of the clock of an item, and how often.
  private Map<String, Integer> stands(Item item) {
    Map<String, Integer> stands = new HashMap<>();
    for (Line line : rig.store.lines(item.room)) {
      if (line.entry().act() instanceof DeadlineAct act && act.subject().text().equals(item.id)) {
        String what =
            switch (act) {
              case DeadlineAct.Reminded r -> "v" + r.version() + " " + r.point();
              case DeadlineAct.Expired e -> "v" + e.version() + " end";
            };
        stands.merge(what, 1, Integer::sum);
      }
    }
    return stands;
  }
}
