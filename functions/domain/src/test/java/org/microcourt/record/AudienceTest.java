package org.microcourt.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.courtroom.Role;
import org.microcourt.json.JsonException;

class AudienceTest {
  @Test
  void readsItsTextForm() {
    for (Audience audience :
        List.of(Audience.EVERYONE, Audience.COURT, new Audience.Side(Role.THIRD_PARTY))) {
      assertThat(Audience.parse(audience.text())).isEqualTo(audience);
    }
    assertThat(new Audience.Side(Role.PLAINTIFF).text()).isEqualTo("side:PLAINTIFF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Everyone", "side:", "side:JUDGE", "side:nobody", "all", "court "})
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> Audience.parse(text)).isInstanceOf(JsonException.class);
  }
}
