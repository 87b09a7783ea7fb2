package org.microcourt.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.record.Line;
import org.microcourt.record.Entry;

/// The public log, written by the template's function on the template's table, bucket and key.
class AnchorsIT {
  private static final String COURTROOM = SampleEvents.courtroom();

  private final House house;

  AnchorsIT() throws Exception {
    house = new House();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Json.Obj called() {
    return answered().without("certificateDays");
  }

  private Json.Obj answered() {
    return house.answer("AnchorFunction", SampleEvents.read("anchor.json"));
  }

  @Test
  void tellsEachHourHowLongTheSealCanStillBeUsed() {
    long days = answered().requireLong("certificateDays");
    assertThat(days).isPositive();
    house.pass(Duration.ofDays(1));
    assertThat(answered().requireLong("certificateDays")).isEqualTo(days - 1);
    assertThat(answered().get("certificateDays")).isEmpty();
  }

  private static Json.Obj made(int hours, int heads) {
    return Json.obj("hours", hours, "heads", heads, "more", false);
  }

  @Test
  void hasTheHeadOfEachRecordHoweverOftenTheFunctionIsCalled() {
    assertThat(called()).isEqualTo(made(1, 0));
    house.answer("ActionsFunction", SampleEvents.read("default-courtroom-create.json"));
    house.answer("ReactionsFunction", SampleEvents.read("stream.json"));
    house.pass(Duration.ofHours(2));

    assertThat(called()).isEqualTo(made(2, 1));
    assertThat(called()).isEqualTo(made(0, 0));

    Platform platform = house.platform("AnchorFunction");
    Anchor anchor = platform.anchors().latest().orElseThrow();
    Entry last = platform.records().line(COURTROOM, 1).map(Line::entry).orElseThrow();
    assertThat(anchor.statement().root()).isEqualTo(new Head(COURTROOM, 1, last.chain()).leaf());
    assertThat(
            platform
                .caseFiles()
                .get(
                    "anchors/2026/11/24/06.json",
                    in -> Anchor.parse(new String(in.readAllBytes(), UTF_8))))
        .contains(anchor);
    AnchorHour hour = AnchorHour.of(House.MORNING);
    assertThat(platform.anchors().proofs(COURTROOM, hour, hour))
        .singleElement()
        .satisfies(proof -> assertThat(proof.isShownBy(anchor.statement())).isTrue());
    assertThat(platform.anchors().certificates(anchor.statement().certificate())).isPresent();
  }

  @Test
  void getsWhatGrewLatelyFromTheSweepWhenNoReactionHasSeenIt() {
    called();
    house.answer("ActionsFunction", SampleEvents.read("default-courtroom-create.json"));
    house.answer("SweepFunction", SampleEvents.read("sweep.json"));
    house.pass(Duration.ofHours(2));

    assertThat(called()).isEqualTo(made(2, 1));
    assertThat(house.platform("AnchorFunction").anchors().marked(AnchorHour.of(House.MORNING)))
        .containsExactly(COURTROOM);
  }
}
