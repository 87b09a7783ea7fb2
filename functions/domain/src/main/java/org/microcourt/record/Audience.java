package org.microcourt.record;

import org.microcourt.courtroom.Role;
import org.microcourt.json.JsonException;

/// Who may see an entry. Text forms: `everyone`, `court`, `side:PLAINTIFF`.
public sealed interface Audience {
  /// All participants.
  Audience EVERYONE = new Everyone();

  /// Judge and clerk: deliberation and the secret volume.
  Audience COURT = new Court();

  /// All participants, witnesses within their own segment only.
  record Everyone() implements Audience {}

  /// Judge and clerk.
  record Court() implements Audience {}

  /// One side, the court and the mediator: a private talk in mediation.
  record Side(Role side) implements Audience {
    public Side {
      if (!side.isParty()) {
        throw new JsonException("audience", "only a party has a side");
      }
    }
  }

  /// The text form.
  default String text() {
    return switch (this) {
      case Everyone _ -> "everyone";
      case Court _ -> "court";
      case Side(Role side) -> "side:" + side;
    };
  }

  /// Reads the text form.
  static Audience parse(String text) {
    return switch (text) {
      case "everyone" -> EVERYONE;
      case "court" -> COURT;
      case String side when side.startsWith("side:") ->
          new Side(Role.parse(side.substring(5), "audience"));
      default -> throw new JsonException("audience", "must be everyone, court or side:ROLE");
    };
  }
}
