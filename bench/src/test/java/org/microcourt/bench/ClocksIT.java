package org.microcourt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.microcourt.bench.clock.Clocks;
import org.microcourt.bench.clock.Tried;

/// The counts that `docs/performance.md` quotes for an item of thirty days.
class ClocksIT {
  private static final Table TABLE = Table.start();

  @AfterAll
  static void stop() {
    TABLE.close();
  }

  @Test
  void theCourtWakesForEachPointAndOnceForTheTimeThatWasMoved() {
    Tried court = Clocks.court(TABLE);

    assertThat(court.executions()).isEqualTo(2);
    assertThat(court.calls()).isEqualTo(6);
    assertThat(court.transitions()).isEqualTo(18);
    assertThat(court.writeUnits()).isEqualTo(3);
    assertThat(court.dollars()).isLessThan(0.0005);
  }

  @Test
  void anExecutionForEachPointHasFewerTransitionsAndThreeTimesAsManyExecutions() {
    Tried points = Clocks.executionForEachPoint();

    assertThat(points.executions()).isEqualTo(6);
    assertThat(points.transitions()).isEqualTo(9);
  }
}
