package org.microcourt.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteSelectionTest {
  private static final Set<String> KEYS =
      Set.of("$connect", "$disconnect", "$default", "join", "7");

  private final RouteSelection selection = new RouteSelection("$request.body.action", KEYS);

  @Test
  void takesTheRouteThatTheBodyNames() {
    assertThat(selection.routeKey("{\"action\":\"join\"}")).contains("join");
    assertThat(selection.routeKey("{\"action\":7}")).contains("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":\"leave\"}",
        "{\"action\":\"$connect\"}",
        "{\"action\":\"$disconnect\"}",
        "{\"action\":null}",
        "{\"action\":{\"join\":1}}",
        "{}",
        "[\"join\"]",
        "\"join\"",
        "join",
        "{\"action\":\"join\"",
        ""
      })
  void takesTheDefaultForAnythingElse(String text) {
    assertThat(selection.routeKey(text)).contains("$default");
  }

  @Test
  void findsNoRouteWhereThereIsNoDefault() {
    RouteSelection bare = new RouteSelection("$request.body.action", Set.of("$connect", "join"));
    assertThat(bare.routeKey("{\"action\":\"leave\"}")).isEmpty();
    assertThat(bare.routeKey("[".repeat(100_000))).isEmpty();
  }

  @Test
  void followsAPathIntoTheBody() {
    RouteSelection deep = new RouteSelection("${request.body.head.kind}", KEYS);
    assertThat(deep.routeKey("{\"head\":{\"kind\":\"join\"}}")).contains("join");
  }

  @Test
  void refusesAnExpressionThatItCannotEvaluate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RouteSelection("$request.header.x", KEYS));
  }
}
