package org.microcourt.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.microcourt.architecture.House.Source;

class SourceTest {
  @Test
  void everyPackageIsNullMarkedBecauseNoNullCrossesABoundary() {
    List<Source> sources = House.sources();
    Set<String> marked =
        sources.stream()
            .filter(s -> s.fileName().equals("package-info.java"))
            .filter(s -> s.text().contains("@NullMarked"))
            .map(s -> packageOf(s))
            .collect(Collectors.toSet());
    assertThat(sources.stream().map(s -> packageOf(s)).collect(Collectors.toSet()))
        .isSubsetOf(marked);
  }

  @Test
  void packagesAreNamedBySubjectBecauseUtilIsNone() {
    assertThat(House.sources())
        .noneMatch(s -> s.folder().matches(".*/(util|utils|common|impl|helper|manager)(/.*)?"));
  }

  @Test
  void aHandlerIsShortAndCatchesNothingBecauseItOnlyDecodesCallsAndEncodes() {
    List<Source> handlers =
        House.sources().stream()
            .filter(s -> s.isOf("functions") && s.isMain())
            .filter(s -> s.fileName().endsWith("Handler.java"))
            .toList();
    assertThat(handlers).hasSizeGreaterThan(5);
    for (Source handler : handlers) {
      assertThat(handler.text().lines().count()).as(handler.path()).isLessThanOrEqualTo(60);
      assertThat(handler.code()).as(handler.path()).doesNotContain("catch (");
    }
  }

  private static String packageOf(Source source) {
    return source.folder().substring(source.folder().indexOf("/java/"));
  }
}
