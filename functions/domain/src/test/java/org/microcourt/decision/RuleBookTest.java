package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.rule.Rule;

/// Writes the rule book from the rules and from what decisions did in a few hundred random
/// courtrooms, and fails when the one in `docs` is another.
class RuleBookTest {
  private static final Path BOOK = Path.of("../../docs/rules.md");
  private static final String REGENERATE =
      "./mvnw -q test -pl functions/domain -Dtest=RuleBookTest -DargLine=-Dregenerate=true";

  private final Map<String, Set<String>> refusing = new TreeMap<>();
  private final Map<String, Set<Role>> doing = new TreeMap<>();

  @Test
  void theRuleBookIsTheOneThatTheRulesGive() throws IOException {
    String book = book();
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(BOOK, book);
    }
    assertThat(Files.readString(BOOK))
        .as("docs/rules.md is stale; write it anew with: %s", REGENERATE)
        .isEqualTo(book);
  }

  private String book() {
    for (long seed = 1; seed <= 400; seed++) {
      walk(new Walk(seed * 7_919));
    }
    return """
    # Rules of the court
    Generated from `Rule` by `RuleBookTest`; do not edit. To write it anew: `%s`.

    A command that a rule refuses leaves no entry. The refusal carries the code, both sentences, the requirement and the article. `-` marks the court's own order. To a stranger, and to somebody who was removed, every command answers `not-found`.

    ## The rules
    "Refuses" names the actions that the rule refused in some hundred random courtrooms; a rule without one is asked by the legal calendar, by the closing or in situations that these do not reach.

    | code | requirement | article | sentence | refuses |
    |---|---|---|---|---|
    %s
    ## Who does what
    Whose commands of each kind were accepted in the same courtrooms. More is needed than the role: the rules above.

    | action | %s |
    |---|%s
    %s\
    """
        .formatted(REGENERATE, rules(), roles(), "---|".repeat(Role.values().length), matrix());
  }

  private void walk(Walk walk) {
    for (int step = 0; step < 120; step++) {
      walk.live();
      String person = walk.person();
      Command command = walk.command();
      var member = walk.room().courtroom().memberOf(person);
      switch (walk.room().decide(person, command)) {
        case Decision.Refused(var refusal) ->
            refusing
                .computeIfAbsent(refusal.code(), _ -> new TreeSet<>())
                .add(action(command.getClass()));
        case Decision.Accepted(String _, Audience _, Act _) ->
            member.map(Participant::role).ifPresent(role -> did(command, role));
        case Decision.Standing _ -> {}
      }
    }
  }

  private void did(Command command, Role role) {
    doing.computeIfAbsent(action(command.getClass()), _ -> new TreeSet<>()).add(role);
  }

  /// `SessionOpen` is `session.open` on the wire.
  private static String action(Class<?> command) {
    return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", ".").toLowerCase(Locale.ROOT);
  }

  private String rules() {
    EnumMap<Rule, String> lines = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      String actions =
          refusing.getOrDefault(rule.code(), Set.of()).stream()
              .map(action -> "`" + action + "`")
              .collect(Collectors.joining(" "));
      lines.put(
          rule,
          "| `%s` | %s | %s | %s<br>%s | %s |\n"
              .formatted(rule.code(), rule.id(), rule.article(), rule.zh(), rule.en(), actions));
    }
    return String.join("", lines.values());
  }

  private static String roles() {
    return Arrays.stream(Role.values()).map(Role::en).collect(Collectors.joining(" | "));
  }

  private String matrix() {
    StringBuilder lines = new StringBuilder();
    doing.forEach((action, roles) -> {
      List<String> cells =
          Arrays.stream(Role.values()).map(r -> roles.contains(r) ? "yes" : "").toList();
      lines.append("| `%s` | %s |\n".formatted(action, String.join(" | ", cells)));
    });
    return lines.toString();
  }
}
