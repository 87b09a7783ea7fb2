package org.microcourt.rule;

/// What a rule says: the requirement and the article that it comes from, and what the person is
/// told whom it refuses.
public record RuleText(String id, String article, String zh, String en) {}
