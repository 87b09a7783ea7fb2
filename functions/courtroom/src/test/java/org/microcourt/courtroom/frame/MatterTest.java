package org.microcourt.courtroom.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microcourt.act.ActKind;

class MatterTest {
  @ParameterizedTest
  @EnumSource
  void everyActIsOfOneMatter(ActKind kind) {
    assertThat(Arrays.stream(Request.Matter.values()).filter(m -> m.covers(kind.text())))
        .hasSize(1);
  }
}
