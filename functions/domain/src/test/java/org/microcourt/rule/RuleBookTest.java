package org.microcourt.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final Path BOOK = Path.of("../../docs/rules.md");
  private static final Path SCRIPT = Path.of("../../web/src/main/resources/web/state/rules.js");
  private static final String COMMAND =
      "./mvnw -q -pl functions/domain test -Dtest=RuleBookTest -Dregenerate=true";

  @Test
  void theBookIsWhatTheCodeDecides() throws IOException {
    String text = RuleBook.text();
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(BOOK, text);
    }
    assertThat(Files.readString(BOOK)).as("stale, make it anew: " + COMMAND).isEqualTo(text);
  }

  @Test
  void theClientShowsTheRulesThatTheCourtKeeps() throws IOException {
    String script = RuleBook.script();
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(SCRIPT, script);
    }
    assertThat(Files.readString(SCRIPT)).as("stale, make it anew: " + COMMAND).isEqualTo(script);
  }

  @Test
  void everyRuleSaysWhatItIsInBothLanguages() {
    assertThat(CourtRule.all())
        .allSatisfy(rule -> {
          assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
          assertThat(rule.id()).matches("-|R-[A-Z0-9-]+");
          assertThat(rule.article()).isNotBlank();
          assertThat(rule.zh()).matches(".*[一-龥].*。");
          assertThat(rule.en()).matches("[A-Z].*[.]");
        });
    assertThat(CourtRule.all().stream().map(CourtRule::zh)).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleNamesARequirementThatTheBookAccountsFor() {
    Set<String> kept =
        Stream.of(Requirement.values())
            .filter(requirement -> requirement.state != Requirement.State.NOT)
            .map(Requirement::id)
            .collect(Collectors.toSet());
    Set<String> named =
        CourtRule.all().stream()
            .map(CourtRule::id)
            .filter(id -> !id.equals("-"))
            .collect(Collectors.toSet());
    assertThat(kept).containsAll(named);
  }

  @Test
  void whatIsKeptIsShownByTestsThatExist() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("../.."))) {
      tests =
          files
              .filter(file -> file.toString().contains("src/test/java"))
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    for (Requirement requirement : Requirement.values()) {
      assertThat(tests).as(requirement.id()).containsAll(requirement.shownBy);
      assertThat(requirement.shownBy.isEmpty())
          .as(requirement.id() + " is kept and shown, or not kept")
          .isEqualTo(requirement.state == Requirement.State.NOT);
    }
  }
}
