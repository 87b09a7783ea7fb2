package org.microcourt.rule;

import java.time.Duration;
import java.util.Optional;
import org.microcourt.json.Json;

/// Why a command was not carried out: a stable `code`, a sentence in Chinese and in English, the
/// member of the body at fault if it is one, the rule that refused if it is a rule of the court,
/// and after how many seconds the same can be asked again if time alone helps.
public record Refusal(
    String code,
    String message,
    String messageEn,
    Optional<String> field,
    Optional<String> rule,
    Optional<String> article,
    Optional<Long> retryAfter) {

  /// A refusal that is not one of a rule of the court.
  public Refusal(String code, String message, String messageEn) {
    this(
        code,
        message,
        messageEn,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The same, about a member of the body.
  public Refusal at(String member) {
    return new Refusal(code, message, messageEn, Optional.of(member), rule, article, retryAfter);
  }

  /// The same, and what or whom it is about.
  public Refusal naming(String zh, String en) {
    return new Refusal(
        code, message + zh + "。", messageEn + " " + en + ".", field, rule, article, retryAfter);
  }

  /// The same, until so much time has passed.
  public Refusal until(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new Refusal(code, message, messageEn, field, rule, article, Optional.of(seconds));
  }

  /// `{"code","message","messageEn","field"?,"rule"?,"article"?,"retryAfter"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "code", code,
        "message", message,
        "messageEn", messageEn,
        "field", field,
        "rule", rule,
        "article", article,
        "retryAfter", retryAfter);
  }
}
