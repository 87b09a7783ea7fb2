package org.microcourt.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final Path BOOK = Path.of("../../docs/rules.md");
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
}
