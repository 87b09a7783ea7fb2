package org.microcourt.courtroom.frame;

import java.util.Optional;
import org.microcourt.rule.Refusal;

/// A frame as far as it could be read: the id to which the reply refers, the action, and what is
/// asked or what is wrong.
public record Incoming(Optional<String> id, Optional<Action> action, Content content) {
  /// What was in it.
  public sealed interface Content {}

  /// A request.
  public record Asked(Request request) implements Content {}

  /// Nothing that can be carried out.
  public record Wrong(Refusal refusal) implements Content {}
}
