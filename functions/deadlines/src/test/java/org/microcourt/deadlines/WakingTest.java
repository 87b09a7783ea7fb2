package org.microcourt.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.deadlines.Courthouse.MORNING;
import static org.microcourt.deadlines.Courthouse.ROOM;
import static org.microcourt.deadlines.Courthouse.done;
import static org.microcourt.deadlines.Courthouse.waits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.deadline.Subject;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.workflows.Timer;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.SessionType;

class WakingTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Courthouse court = new Courthouse();

  @Test
  void wakesForEachReminderAndTheEndAndRecordsEachOnce() {
    Instant due = court.ask(Duration.ofDays(3));

    assertThat(court.wake("i1", 1)).isEqualTo(waits(due.minus(DAY)));
    assertThat(court.recorded()).isEmpty();
    court.at(due.minus(DAY));
    assertThat(court.wake("i1", 1)).isEqualTo(waits(due.minus(HOUR)));
    assertThat(court.wake("i1", 1)).isEqualTo(waits(due.minus(HOUR)));
    court.at(due.minus(HOUR));
    assertThat(court.wake("i1", 1)).isEqualTo(waits(due));
    court.at(due);
    assertThat(court.wake("i1", 1)).isEqualTo(done());
    assertThat(court.wake("i1", 1)).isEqualTo(done());

    assertThat(court.recorded())
        .containsExactly("deadline.reminded PT24H", "deadline.reminded PT1H", "deadline.expired");
  }

  @Test
  void remindsAtHalfTimeOfAShortPeriod() {
    Instant due = court.ask(Duration.ofHours(6));

    assertThat(court.wake("i1", 1)).isEqualTo(waits(due.minus(Duration.ofHours(3))));
  }

  @Test
  void wakesInWholeSecondsAndNeverBeforeItsTime() {
    court.at(MORNING.plusMillis(1));
    court.ask(Duration.ofDays(3));

    assertThat(court.wake("i1", 1))
        .isEqualTo(waits(MORNING.plus(Duration.ofDays(2)).plusSeconds(1)));
  }

  @Test
  void catchesUpWithWhatItSleptThroughButRemindsNobodyOfATimeThatIsOver() {
    Instant due = court.ask(Duration.ofDays(3));
    court.at(due.minusSeconds(60));
    assertThat(court.wake("i1", 1)).isEqualTo(waits(due));
    assertThat(court.recorded())
        .containsExactly("deadline.reminded PT24H", "deadline.reminded PT1H");

    Instant second = court.ask(Duration.ofDays(3));
    court.at(second.plus(DAY));
    assertThat(court.wake("i2", 1)).isEqualTo(done());
    assertThat(court.recorded()).endsWith("deadline.expired").hasSize(3);
  }

  @Test
  void remindsNobodyWhenAllHaveAnswered() {
    Instant due = court.ask(Duration.ofDays(3));
    court.by("chen", new Command.ItemAnswer("i1", "已付清。", List.of()));

    assertThat(court.wake("i1", 1)).isEqualTo(waits(due));
  }

  @Test
  void hasNothingToDoForAVersionThatWasMoved() {
    Instant due = court.ask(Duration.ofDays(3));
    Instant later = due.plus(Duration.ofDays(5));
    court.judge(
        new Command.ItemExtend("i1", new DueWish.At(later), Optional.empty(), Optional.of("双方同意")));
    court.at(due);

    assertThat(court.wake("i1", 1)).isEqualTo(done());
    assertThat(court.wake("i1", 2)).isEqualTo(waits(later.minus(DAY)));
    assertThat(court.recorded()).isEmpty();
  }

  @Test
  void hasNothingToDoForWhatWasWithdrawnOrNeverWas() {
    Instant due = court.ask(Duration.ofDays(3));
    court.judge(new Command.ItemWithdraw("i1", "不再需要"));
    court.at(due);

    assertThat(court.wake("i1", 1)).isEqualTo(done());
    assertThat(court.wake("i7", 1)).isEqualTo(done());
    assertThat(court.wake("s1", 1)).isEqualTo(done());
    assertThat(court.wake(new Timer("elsewhere", new Subject.Item("i1"), 1, 1), MORNING))
        .isEqualTo(done());
    assertThat(court.recorded()).isEmpty();
  }

  @Test
  void closesAnAsynchronousSessionAtTheEndOfItsPeriodWhenItWasOpenedSo() {
    Instant end = MORNING.plus(Duration.ofDays(4));
    Instant beginning = MORNING.minusSeconds(60);
    court.judge(
        new Command.SessionSchedule(
            SessionType.MEDIATION,
            Mode.ASYNCHRONOUS,
            "调解",
            Optional.of(new Period(beginning, end)),
            Optional.empty(),
            AtEnd.CLOSE));
    for (String party : List.of("lin", "chen")) {
      court.by(
          party, new Command.SessionConsent("s1", "2026-01", true, Optional.empty(), true, false));
    }
    court.judge(new Command.SessionOpen("s1"));

    assertThat(court.wake("s1", 1)).isEqualTo(waits(end.minus(DAY)));
    court.at(end);
    assertThat(court.wake("s1", 1)).isEqualTo(done());
    assertThat(court.recorded()).containsExactly("deadline.expired", "session.closed");
  }

  @Test
  void handsOverToASuccessorBeforeTheExecutionIsAYearOld() {
    Instant due = court.ask(Duration.ofDays(400));
    Instant end = MORNING.plus(Waking.SPAN);
    Timer first = Timer.first(ROOM, new Subject.Item("i1"), 1);

    assertThat(court.wake(first, MORNING)).isEqualTo(waits(end));
    assertThat(court.executions.started()).isEmpty();
    court.at(end);
    assertThat(court.wake(first, MORNING)).isEqualTo(done());
    assertThat(court.wake(first, MORNING)).isEqualTo(done());
    assertThat(court.executions.started()).containsOnlyKeys(ROOM + "-i1-v1-g2");
    assertThat(court.wake(first.next(), end)).isEqualTo(waits(due.minus(DAY)));
  }

  @Test
  void failsWhenTheRecordIsBusySoThatItIsWokenAgain() {
    Courthouse crowded =
        new Courthouse(
            new MemoryRecordStore() {
              @Override
              public Appended append(Line line) {
                if (line.entry().by().equals("system:deadlines")) {
                  return new Appended.Taken(lines(ROOM).getLast());
                }
                return super.append(line);
              }
            });
    Instant due = crowded.ask(Duration.ofDays(3));
    crowded.at(due);

    assertThatThrownBy(() -> crowded.wake("i1", 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the record is busy");
  }

  @Test
  void decidesAgainWhenTheJudgeWasFaster() {
    Courthouse[] house = new Courthouse[1];
    house[0] =
        new Courthouse(
            new MemoryRecordStore() {
              private boolean extended;

              @Override
              public Appended append(Line line) {
                if (!extended && line.entry().by().equals("system:deadlines")) {
                  extended = true;
                  Instant later = house[0].clock.instant().plus(Duration.ofDays(9));
                  super.append(rival(later, line));
                }
                return super.append(line);
              }

              private Line rival(Instant later, Line line) {
                return Rivals.extension(house[0].recorder.load(ROOM), later, line);
              }
            });
    Instant due = house[0].ask(Duration.ofDays(3));
    house[0].at(due);

    assertThat(house[0].wake("i1", 1)).isEqualTo(done());
    assertThat(house[0].recorded()).isEmpty();
  }
}
