package org.microcourt.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is served as it is: the client, and the verifier's page beside it.
class StaticFilesTest {
  private final StaticFiles files =
      new StaticFiles(StaticFilesTest.class.getClassLoader(), "ws://s", "http://o");

  @Test
  void servesTheClientAndTheVerifiersPage() {
    assertThat(List.of("/", "/main.js", "/verify/", "/verify/main.js", "/verify/page.css"))
        .allSatisfy(path -> assertThat(files.get(path)).as(path).isPresent());
    assertThat(List.of("/verify/words.js", "/verify/canonical.js", "/verify/verifier.js"))
        .allSatisfy(path -> assertThat(files.get(path)).as(path).isPresent());
  }

  @Test
  void servesNothingOutsideOfBoth() {
    assertThat(List.of("/verify", "/verify/../web/index.html", "/headers.json", "/nothing.js"))
        .allSatisfy(path -> assertThat(files.get(path)).as(path).isEmpty());
  }
}
