package org.microcourt.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.deadlines.Courthouse.ROOM;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.workflows.Workflows.Status;

class SweepTest {
  private final Courthouse court = new Courthouse();
  private final Sweep sweep = sweep(court);

  private static Sweep sweep(Courthouse court) {
    return new Sweep(
        court.store,
        new Courtrooms(court.store),
        court.timers,
        new Marks(court.anchors, court.clock),
        court.clock,
        court.log);
  }

  @Test
  void startsATimerForEachDueTimeThatRunsAndForNothingElse() {
    court.ask(Duration.ofDays(3));
    court.ask(Duration.ofDays(3));
    court.judge(new Command.ItemWithdraw("i2", "不再需要"));

    assertThat(sweep.all()).isEqualTo(new Sweep.Found(1, 1, 0));

    Json.Obj input = Json.obj("courtroom", ROOM, "subject", "i1", "version", 1, "generation", 1);
    assertThat(court.executions.started()).containsOnlyKeys(ROOM + "-i1-v1-g1");
    assertThat(court.executions.started().values()).containsExactly(input);
  }

  @Test
  void countsAsLostWhatReactionsHadTimeToStart() {
    court.ask(Duration.ofDays(3));
    court.pass(Duration.ofMinutes(11));

    assertThat(sweep.all()).isEqualTo(new Sweep.Found(1, 1, 1));
  }

  @Test
  void leavesATimerThatRunsAlone() {
    court.ask(Duration.ofDays(3));
    sweep.all();

    assertThat(sweep.all()).isEqualTo(new Sweep.Found(1, 1, 0));
    assertThat(sweep.one(ROOM)).isEqualTo(new Sweep.Found(1, 1, 0));
    assertThat(court.executions.started()).hasSize(1);
  }

  @Test
  void startsTheNextGenerationOfATimerThatEndedTooEarly() {
    court.ask(Duration.ofDays(3));
    sweep.all();
    for (Status how : List.of(Status.FAILED, Status.STOPPED, Status.SUCCEEDED)) {
      List<String> names = List.copyOf(court.executions.started().keySet());
      court.executions.end(names.getLast(), how);
      sweep.all();
      sweep.all();
    }

    assertThat(court.executions.started().keySet())
        .containsExactly(
            ROOM + "-i1-v1-g1", ROOM + "-i1-v1-g2", ROOM + "-i1-v1-g3", ROOM + "-i1-v1-g4");
  }

  @Test
  void marksWhatGrewLatelyForThePublicLog() {
    court.pass(Duration.ofHours(20));
    sweep.all();
    assertThat(court.anchors.marked(AnchorHour.of(court.clock.instant()))).containsExactly(ROOM);

    court.pass(Duration.ofHours(5));
    sweep.all();
    assertThat(court.anchors.marked(AnchorHour.of(court.clock.instant()))).isEmpty();
  }

  @Test
  void goesOnWithTheOthersWhenOneCourtroomFailsAndSaysSo() {
    Courthouse broken =
        new Courthouse(
            new MemoryRecordStore() {
              @Override
              public List<Line> tail(String courtroom, long seq) {
                if (courtroom.equals("broken")) {
                  throw new IllegalStateException("no answer");
                }
                return super.tail(courtroom, seq);
              }

              @Override
              public synchronized List<String> courtrooms() {
                return List.of("broken", ROOM);
              }
            });
    broken.ask(Duration.ofDays(3));

    assertThatThrownBy(() -> sweep(broken).all()).hasMessage("1 courtrooms could not be swept");
    assertThat(broken.executions.started()).containsOnlyKeys(ROOM + "-i1-v1-g1");
  }
}
