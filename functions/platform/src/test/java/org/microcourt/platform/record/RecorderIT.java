package org.microcourt.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.platform.fixture.Court.ROOM;
import static org.microcourt.platform.fixture.Court.entry;
import static org.microcourt.platform.fixture.Court.id;
import static org.microcourt.platform.fixture.Court.judge;
import static org.microcourt.platform.fixture.Court.say;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.microcourt.platform.Platform;
import org.microcourt.platform.fixture.CallCounter;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.LocalDynamo;

class RecorderIT {
  private static final int ENTRIES = 10_000;
  private static final String PHONE = "phone-0001";

  private final CallCounter calls = new CallCounter();
  private final Map<String, String> environment = environment();
  private final Platform warm = platform();

  @Test
  void writesAWarmMessageWithOneQueryAndOnePutHoweverLongTheRecord() {
    Recorder recorder = warm.recorder();
    Court.open(recorder);
    entry(recorder.record(ROOM, judge(), id(PHONE, 1), say("1")));
    assertCostOfTheNext(recorder, 2);

    Line last = warm.records().tail(ROOM, 0).getLast();
    for (int n = 4; n <= ENTRIES; n++) {
      last = Lines.after(last, "message " + n);
      warm.records().append(last);
      if (n % 100 == 0) {
        warm.courtrooms().snapshot(ROOM);
      }
    }
    recorder.load(ROOM);
    assertCostOfTheNext(recorder, 3);

    calls.take();
    Recorder cold = platform().recorder();
    assertThat(cold.load(ROOM).seq()).isEqualTo(ENTRIES + 1);
    assertThat(calls.take()).as("a cold load").isEqualTo(Map.of("GetItem", 1, "Query", 1));
  }

  private void assertCostOfTheNext(Recorder recorder, long number) {
    calls.take();
    entry(recorder.record(ROOM, judge(), id(PHONE, number), say("下一句")));
    assertThat(calls.take()).isEqualTo(Map.of("Query", 1, "PutItem", 1));
  }

  @Test
  void continuesARecordFromAnotherProcess() {
    Court.open(warm.recorder());
    for (int n = 1; n <= 5; n++) {
      assertThat(entry(platform().recorder().record(ROOM, judge(), id(PHONE, n), say("…"))).seq())
          .isEqualTo(n + 1L);
    }
    assertThat(warm.recorder().record(ROOM, judge(), id(PHONE, 3), say("…")))
        .isInstanceOfSatisfying(
            Recorded.Repeated.class, r -> assertThat(r.first().seq()).isEqualTo(4));
  }

  private Platform platform() {
    return Platform.of(environment, Clock.fixed(Court.NOON, ZoneOffset.UTC), calls);
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(LocalDynamo.environmentWithTable());
    environment.put("NOTICE_VERSION", Court.POLICY.noticeVersion());
    return environment;
  }
}
