package org.microcourt.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.platform.fixture.Court.POLICY;
import static org.microcourt.platform.fixture.Court.ROOM;
import static org.microcourt.platform.fixture.Court.add;
import static org.microcourt.platform.fixture.Court.entry;
import static org.microcourt.platform.fixture.Court.id;
import static org.microcourt.platform.fixture.Court.judge;
import static org.microcourt.platform.fixture.Court.person;
import static org.microcourt.platform.fixture.Court.say;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.Role;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryRecordStore;

/// Sixteen processes with a writer each, 14 messages a second altogether, a store that takes 4 ms a
/// call: how many calls an append costs. Time is modelled, since on a busy machine the counts would
/// tell of the machine.
class PacedWritersTest {
  private static final int WRITERS = 16;
  private static final int MESSAGES = 100;
  private static final Duration CALL = Duration.ofMillis(4);
  private static final Duration MEAN_THINKING =
      Duration.ofSeconds(1).multipliedBy(WRITERS).dividedBy(14);

  private final VirtualTime time = new VirtualTime();
  private final SlowStore store = new SlowStore();
  private final AtomicLong salts = new AtomicLong();
  private final List<Recorded> outcomes = new ArrayList<>();

  @Test
  void fewRacesAreLost() {
    List<Runnable> writers = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(7);
    Recorder judges = recorder(random.split());
    time.run(
        List.of(() -> {
          Court.open(judges);
          for (int n = 1; n <= WRITERS; n++) {
            entry(
                judges.record(ROOM, judge(), id("phone-judge", n), add("clerk-" + n, Role.CLERK)));
          }
        }));
    for (int w = 1; w <= WRITERS; w++) {
      SplittableRandom dice = random.split();
      Recorder recorder = recorder(dice);
      String clerk = "clerk-" + w;
      writers.add(() -> {
        for (int n = 1; n <= MESSAGES; n++) {
          time.pass(Duration.ofNanos(dice.nextLong(2 * MEAN_THINKING.toNanos())));
          outcomes.add(
              recorder.record(ROOM, person(clerk), id("phone-of-" + clerk, n), say("第" + n + "句")));
        }
      });
    }
    store.calls = 0;
    Duration started = time.now();

    time.run(writers);

    double messages = WRITERS * MESSAGES;
    double rate = messages / time.now().minus(started).toMillis() * 1000;
    assertThat(outcomes).hasSize(WRITERS * MESSAGES).hasOnlyElementsOfType(Recorded.Appended.class);
    assertThat(rate).as("messages a second").isBetween(12.0, 16.0);
    assertThat(store.calls / messages).as("calls a message").isBetween(2.0, 2.3);
  }

  private Recorder recorder(SplittableRandom dice) {
    return new Recorder(
        store,
        POLICY,
        Clock.fixed(Court.NOON, ZoneOffset.UTC),
        () -> "%032x".formatted(salts.incrementAndGet()),
        new Backoff(dice::nextLong, time::pass));
  }

  /// A call arrives after half of its time and is answered after the other half.
  private final class SlowStore extends MemoryRecordStore {
    private int calls;

    @Override
    public List<Line> tail(String courtroom, long seq) {
      calls++;
      time.pass(CALL.dividedBy(2));
      List<Line> tail = super.tail(courtroom, seq);
      time.pass(CALL.dividedBy(2));
      return tail;
    }

    @Override
    public RecordStore.Appended append(Line line) {
      calls++;
      time.pass(CALL.dividedBy(2));
      RecordStore.Appended appended = super.append(line);
      time.pass(CALL.dividedBy(2));
      return appended;
    }
  }
}
