package org.microcourt.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.microcourt.architecture.House.Source;

class WallsTest {
  private static final List<String> OF_DOMAIN =
      List.of(
          "act",
          "anchor",
          "calendar",
          "call",
          "casefile",
          "conduct",
          "courtroom",
          "deadline",
          "decision",
          "exhibit",
          "item",
          "json",
          "motion",
          "record",
          "rule",
          "session",
          "signing");
  private static final Pattern CLOCK_OR_CHANCE =
      Pattern.compile(
          "(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(|Clock\\.system"
              + "|randomUUID|System\\.(currentTimeMillis|nanoTime)|new (Secure)?Random\\(");

  @Test
  void theDomainKnowsTheJdkAndItselfOnlyBecauseRulesOutliveTechnology() {
    for (Source source : main("functions/domain")) {
      assertThat(source.imports())
          .as(source.path())
          .allMatch(name ->
              name.startsWith("java.")
                  || name.startsWith("org.jspecify.")
                  || OF_DOMAIN.stream().anyMatch(p -> name.startsWith("org.microcourt." + p)));
    }
  }

  @Test
  void theDomainAsksNeitherClockNorChanceBecauseADecisionIsRepeatable() {
    assertThat(paths("functions/domain", s -> CLOCK_OR_CHANCE.matcher(s.code()).find())).isEmpty();
  }

  @Test
  void onlyThePlatformKnowsTheAwsSdkBecauseOneModuleIsToBeChangedWithIt() {
    assertThat(
            paths(
                "functions",
                s -> !s.isOf("functions/platform") && s.code().contains("software.amazon.awssdk")))
        .isEmpty();
  }

  @Test
  void noFunctionKnowsTheLocalCourtBecauseWhatRunsThereIsWhatIsDeployed() {
    assertThat(paths("functions", s -> s.code().contains("org.microcourt.local"))).isEmpty();
  }

  @Test
  void theVerifierKnowsNoServiceOfTheCourtBecauseItMustWorkWithoutThem() {
    for (Source source : main("verify")) {
      assertThat(source.imports())
          .as(source.path())
          .noneMatch(name ->
              name.startsWith("org.microcourt.platform")
                  || name.startsWith("com.amazonaws")
                  || name.startsWith("software.amazon")
                  || name.startsWith("java.net.http"));
    }
  }

  @Test
  void nothingInTheFunctionsPrintsButTheLogBecauseLogsHoldNoWords() {
    assertThat(
            paths(
                "functions",
                s ->
                    !s.fileName().equals("Log.java")
                        && Pattern.compile("System\\.(out|err)|printStackTrace")
                            .matcher(s.code())
                            .find()))
        .isEmpty();
  }

  private static List<Source> main(String folder) {
    List<Source> sources =
        House.sources().stream().filter(s -> s.isOf(folder) && s.isMain()).toList();
    assertThat(sources).as("sources of " + folder).hasSizeGreaterThan(10);
    return sources;
  }

  private static List<String> paths(String folder, Predicate<Source> fault) {
    return main(folder).stream().filter(fault).map(Source::path).toList();
  }
}
