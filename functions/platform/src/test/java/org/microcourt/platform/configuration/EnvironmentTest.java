package org.microcourt.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  private final Environment environment =
      new Environment(
          Map.of(
              "A", "a", "BLANK", " ", "TIME", "PT2M", "URL", "http://127.0.0.1:1/", "BAD", "2 x"));

  @Test
  void readsWhatIsThere() {
    assertThat(environment.require("A")).isEqualTo("a");
    assertThat(environment.find("BLANK")).isEmpty();
    assertThat(environment.duration("TIME", Duration.ZERO)).isEqualTo(Duration.ofMinutes(2));
    assertThat(environment.duration("NONE", Duration.ZERO)).isEqualTo(Duration.ZERO);
    assertThat(environment.requireUri("URL")).isEqualTo(URI.create("http://127.0.0.1:1/"));
  }

  @Test
  void namesWhatIsMissingOrMalformed() {
    assertThatThrownBy(() -> environment.require("BLANK"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("BLANK");
    assertThatThrownBy(() -> environment.duration("BAD", Duration.ZERO))
        .hasMessageContaining("BAD");
    assertThatThrownBy(() -> environment.requireUri("BAD")).hasMessageContaining("BAD");
  }
}
