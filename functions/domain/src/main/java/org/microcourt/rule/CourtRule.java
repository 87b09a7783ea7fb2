package org.microcourt.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule that a command is held to: the id of the requirement that it comes from (`R-…`, or `-`
/// where it is the court's own order), the article, and what the person is told whom it refuses.
/// Its code on the wire is its name in lower case with hyphens.
public sealed interface CourtRule permits Rule, EvidenceRule {
  /// All rules, by subject.
  static List<CourtRule> all() {
    return Stream.of(Rule.values(), EvidenceRule.values())
        .<CourtRule>flatMap(Arrays::stream)
        .toList();
  }

  /// The constant's name.
  String name();

  /// Its words.
  RuleText text();

  /// The stable code on the wire, e.g. `session-not-open`.
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The id of the requirement, e.g. `R-ASYNC`; `-` for the court's own order.
  default String id() {
    return text().id();
  }

  /// The source.
  default String article() {
    return text().article();
  }

  /// What the refused person reads.
  default String zh() {
    return text().zh();
  }

  /// The same in English.
  default String en() {
    return text().en();
  }

  /// The refusal by this rule.
  default Refusal refusal() {
    Optional<String> named = id().equals("-") ? Optional.empty() : Optional.of(id());
    return new Refusal(
        code(), zh(), en(), Optional.empty(), named, Optional.of(article()), Optional.empty());
  }
}
