package org.microcourt.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  @Test
  void theReadmeIsShort() {
    assertThat(House.document("README.md").lines().count()).isLessThanOrEqualTo(120);
  }

  @Test
  void whatTheReadmeLinksToIsThere() {
    List<String> links =
        Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(House.document("README.md"))
            .results()
            .map(link -> link.group(1))
            // Written with the benchmarks.
            .filter(link -> !link.equals("docs/performance.md"))
            .toList();
    assertThat(links).hasSizeGreaterThan(5).allMatch(House::exists);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/invariants.md", "docs/security.md"})
  void whatEnforcesSomethingIsThere(String document) {
    List<String> names =
        House.document(document)
            .lines()
            .filter(line -> line.contains("Enforced by:"))
            .flatMap(line -> Pattern.compile("`([^`]+)`").matcher(line).results())
            .map(MatchResult::group)
            .map(name -> name.replace("`", ""))
            .distinct()
            .toList();
    String template = House.document("template.yaml");
    assertThat(names)
        .hasSizeGreaterThan(15)
        .allMatch(name ->
            House.type(name).isPresent()
                || House.exists(name)
                || template.contains("\n  " + name + ":")
                || template.contains("Sid: " + name));
  }
}
