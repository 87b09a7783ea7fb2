package org.microcourt.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.platform.fixture.Court.POLICY;
import static org.microcourt.platform.fixture.Court.ROOM;
import static org.microcourt.platform.fixture.Court.add;
import static org.microcourt.platform.fixture.Court.entry;
import static org.microcourt.platform.fixture.Court.id;
import static org.microcourt.platform.fixture.Court.judge;
import static org.microcourt.platform.fixture.Court.person;
import static org.microcourt.platform.fixture.Court.say;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.record.Recorded.Appended;
import org.microcourt.platform.record.Recorded.Gap;
import org.microcourt.platform.record.Recorded.Refused;
import org.microcourt.platform.record.Recorded.Repeated;
import org.microcourt.record.Entry;

class RecorderTest {
  private static final String PHONE = "phone-0001";

  private final AtomicLong salts = new AtomicLong();
  private final Unreliable store = new Unreliable();
  private final Recorder recorder = recorder();

  @BeforeEach
  void open() {
    Court.open(recorder);
  }

  @Test
  void appendsWhatIsAccepted() {
    Recorded recorded = recorder.record(ROOM, judge(), id(PHONE, 1), say("上午好"));

    Entry entry = entry(recorded);
    assertThat(entry.seq()).isEqualTo(2);
    assertThat(entry.id()).contains(PHONE + ":1");
    assertThat(store.lines(ROOM).getLast().entry()).isEqualTo(entry);
    assertThat(recorder.load(ROOM).head().chain()).isEqualTo(entry.chain());
  }

  @Test
  void answersARepeatedCommandWithItsFirstEntry() {
    Entry first = entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("一")));
    Entry second = entry(recorder.record(ROOM, judge(), id(PHONE, 2), say("二")));
    entry(recorder.record(ROOM, judge(), id("phone-0002", 1), say("三")));

    assertThat(recorder.record(ROOM, judge(), id(PHONE, 2), say("二")))
        .isInstanceOfSatisfying(Repeated.class, r -> assertThat(r.first()).isEqualTo(second));
    assertThat(recorder.record(ROOM, judge(), id(PHONE, 1), say("另外的话")))
        .isInstanceOfSatisfying(Repeated.class, r -> assertThat(r.first()).isEqualTo(first));
    assertThat(store.lines(ROOM)).hasSize(4);
  }

  @Test
  void findsAnOldEntryWithFewReads() {
    for (int n = 1; n <= 300; n++) {
      entry(recorder.record(ROOM, judge(), id(PHONE, n), say("第" + n + "句")));
    }
    store.linesRead = 0;

    assertThat(recorder.record(ROOM, judge(), id(PHONE, 37), say("…")))
        .isInstanceOfSatisfying(
            Repeated.class, r -> assertThat(r.first().id()).contains(PHONE + ":37"));
    assertThat(store.linesRead).isLessThan(12);
  }

  @Test
  void wantsTheNumbersOfADeviceInOrder() {
    assertThat(recorder.record(ROOM, judge(), id(PHONE, 3), say("…"))).isEqualTo(new Gap(1));
    entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("…")));
    assertThat(recorder.record(ROOM, judge(), id(PHONE, 3), say("…"))).isEqualTo(new Gap(2));
    assertThat(store.lines(ROOM)).hasSize(2);
  }

  @Test
  void givesTheNumberOfARefusedCommandBack() {
    Command unknownSession = new Command.SessionOpen("s1");

    assertThat(recorder.record(ROOM, judge(), id(PHONE, 1), unknownSession))
        .isInstanceOf(Refused.class);
    assertThat(recorder.record(ROOM, judge(), id(PHONE, 1), say("…"))).isInstanceOf(Appended.class);
  }

  @Test
  void tellsAStrangerNothingOfNumbersAndWritesNothing() {
    entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("…")));

    for (long number : List.of(1L, 2L, 99L)) {
      assertThat(recorder.record(ROOM, person("stranger"), id(PHONE, number), say("…")))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.refusal().code()).isEqualTo("not-found"));
    }
    assertThat(store.lines(ROOM)).hasSize(2);
  }

  @Test
  void opensACourtroomOnce() {
    Command create = new Command.CourtroomCreate(Court.CASE);

    assertThat(recorder.record(ROOM, judge(), Optional.empty(), create))
        .isInstanceOfSatisfying(Repeated.class, r -> assertThat(r.first().seq()).isEqualTo(1));
    assertThat(recorder.record(ROOM, person("judge-li"), Optional.empty(), create))
        .isInstanceOf(Refused.class);
    assertThat(store.lines(ROOM)).hasSize(1);
  }

  @Test
  void keepsEveryDevicesNumberInEveryEntry() {
    entry(recorder.record(ROOM, judge(), id(PHONE, 1), add("clerk", Role.CLERK)));
    entry(recorder.record(ROOM, person("clerk"), id(PHONE, 1), say("同名的设备")));

    assertThat(store.lines(ROOM).getLast().acks())
        .isEqualTo(
            new Acks(Map.of("1." + PHONE, new Acks.Ack(1, 2), "2." + PHONE, new Acks.Ack(1, 3))));
  }

  @Test
  void decidesAgainBehindWhoeverTookThePlace() {
    Recorder other = recorder();
    entry(other.record(ROOM, judge(), id("phone-0002", 1), add("clerk", Role.CLERK)));
    store.beforeAppend.add(
        () -> entry(other.record(ROOM, person("clerk"), id("phone-0003", 1), say("先到"))));
    store.beforeAppend.add(
        () -> entry(other.record(ROOM, person("clerk"), id("phone-0003", 2), say("又先到"))));

    assertThat(entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("后到"))).seq()).isEqualTo(5);
  }

  @Test
  void refusesWhatTheEntryInItsPlaceForbids() {
    Recorder other = recorder();
    entry(other.record(ROOM, judge(), id("phone-0002", 1), add("clerk", Role.CLERK)));
    store.beforeAppend.add(() ->
        entry(
            other.record(
                ROOM, judge(), id("phone-0002", 2), new Command.ParticipantRemove("p2", "换人"))));

    assertThat(recorder.record(ROOM, person("clerk"), id(PHONE, 1), say("来不及了")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void knowsItsOwnEntryWhenTheAnswerToThePutWasLost() {
    store.afterAppend.add(Unreliable::fail);

    assertThat(recorder.record(ROOM, judge(), id(PHONE, 1), say("…"))).isInstanceOf(Appended.class);
    assertThat(store.lines(ROOM)).hasSize(2);
  }

  @Test
  void knowsItsOwnEntryBehindLaterOnes() {
    Recorder other = recorder();
    store.afterAppend.add(() -> {
      entry(other.record(ROOM, judge(), id("phone-0002", 1), say("随后")));
      Unreliable.fail();
    });

    assertThat(entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("…"))).seq()).isEqualTo(2);
    assertThat(store.lines(ROOM)).hasSize(3);
  }

  @Test
  void triesAgainWhenThePutDidNotHappen() {
    store.beforeAppend.add(Unreliable::fail);

    assertThat(recorder.record(ROOM, judge(), id(PHONE, 1), say("…"))).isInstanceOf(Appended.class);
    assertThat(store.lines(ROOM)).hasSize(2);
  }

  @Test
  void isBusyWhenThePlaceIsAlwaysLost() {
    Recorder other = recorder();
    AtomicLong number = new AtomicLong();
    for (int i = 0; i < 50; i++) {
      store.beforeAppend.add(() ->
          entry(
              other.record(ROOM, judge(), id("phone-0002", number.incrementAndGet()), say("抢先"))));
    }

    assertThat(recorder.record(ROOM, judge(), id(PHONE, 1), say("…")))
        .isEqualTo(new Recorded.Busy());
  }

  @Test
  void isBusyWhenTheStoreDoesNotAnswer() {
    store.down = true;

    assertThat(recorder.record(ROOM, judge(), id(PHONE, 1), say("…")))
        .isEqualTo(new Recorded.Busy());
  }

  @Test
  void writesNothingOnARecordThatWasChanged() {
    entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("原话")));
    List<Line> lines = new ArrayList<>(store.lines(ROOM));
    Line last = lines.removeLast();
    Entry changed = Entry.fromJson(last.entry().toJson().with("body", Json.obj("text", "改过的话")));
    lines.add(new Line(changed, last.acks()));
    store.replace(ROOM, lines);

    assertThatThrownBy(() -> recorder().record(ROOM, judge(), id(PHONE, 2), say("…")))
        .isInstanceOf(BrokenRecordException.class)
        .hasMessageContaining("entry 2");
    assertThat(store.lines(ROOM)).hasSize(2);
  }

  @Test
  void writesNothingOnARecordWithAGap() {
    entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("二")));
    entry(recorder.record(ROOM, judge(), id(PHONE, 2), say("三")));
    List<Line> lines = new ArrayList<>(store.lines(ROOM));
    lines.remove(1);
    store.replace(ROOM, lines);

    assertThatThrownBy(() -> recorder().load(ROOM)).isInstanceOf(BrokenRecordException.class);
    assertThatThrownBy(() -> recorder().record(ROOM, judge(), id(PHONE, 3), say("…")))
        .isInstanceOf(BrokenRecordException.class);
    assertThat(store.lines(ROOM)).hasSize(2);
  }

  @Test
  void goesOnFromASnapshotWithTheNumbersOfDevices() {
    entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("…")));
    new Courtrooms(store).snapshot(ROOM);
    entry(recorder.record(ROOM, judge(), id(PHONE, 2), say("…")));

    Recorder cold = recorder();
    assertThat(cold.load(ROOM)).isEqualTo(recorder.load(ROOM));
    assertThat(recorder().record(ROOM, judge(), id(PHONE, 4), say("…"))).isEqualTo(new Gap(3));
  }

  @Test
  void readsTheRecordWhereASnapshotHasAnotherForm() {
    store.save(new Snapshot(ROOM, 1, Json.obj("form", 99)));

    assertThat(recorder().load(ROOM)).isEqualTo(recorder.load(ROOM));
  }

  private Recorder recorder() {
    return new Recorder(
        store,
        POLICY,
        Clock.fixed(Court.NOON, ZoneOffset.UTC),
        () -> "%032x".formatted(salts.incrementAndGet()),
        new Backoff(bound -> 0, pause -> {}));
  }

  /// A store to which something happens around an append.
  private static final class Unreliable extends MemoryRecordStore {
    private final List<Runnable> beforeAppend = new ArrayList<>();
    private final List<Runnable> afterAppend = new ArrayList<>();
    private boolean down;
    private boolean happening;
    private int linesRead;

    static void fail() {
      throw new RecordStoreException("append", new IllegalStateException("no network"));
    }

    @Override
    public RecordStore.Appended append(Line line) {
      happen(beforeAppend);
      RecordStore.Appended appended = super.append(line);
      happen(afterAppend);
      return appended;
    }

    /// What happens may append too, which is then left alone.
    private void happen(List<Runnable> events) {
      if (!happening && !events.isEmpty()) {
        happening = true;
        try {
          events.removeFirst().run();
        } finally {
          happening = false;
        }
      }
    }

    @Override
    public synchronized List<Line> tail(String courtroom, long seq) {
      if (down) {
        fail();
      }
      return super.tail(courtroom, seq);
    }

    @Override
    public synchronized Optional<Line> line(String courtroom, long seq) {
      linesRead++;
      return super.line(courtroom, seq);
    }
  }
}
