package org.microcourt.record;

import org.microcourt.courtroom.Role;
import org.microcourt.json.JsonException;

/// Who may see an entry. Text forms: `everyone`, `court`, `side:PLAINTIFF`, `answer:i1:p5`,
/// `own:p4`.
public sealed interface Audience {
  /// All participants.
  Audience EVERYONE = new Everyone();

  /// Judge and clerk: deliberation and the secret volume.
  Audience COURT = new Court();

  /// All participants, witnesses within their own segment only.
  record Everyone() implements Audience {
    @Override
    public String text() {
      return "everyone";
    }
  }

  /// Judge and clerk.
  record Court() implements Audience {
    @Override
    public String text() {
      return "court";
    }
  }

  /// One side, the court and the mediator: a private talk in mediation.
  record Side(Role side) implements Audience {
    public Side {
      if (!side.isParty()) {
        throw new JsonException("audience", "only a party has a side");
      }
    }

    @Override
    public String text() {
      return "side:" + side;
    }
  }

  /// A party's sealed answer to an item that reveals all answers together: the party and its agents
  /// until then, everyone afterwards. Until then the entry's leaf is the commitment.
  record Answer(String item, String party) implements Audience {
    @Override
    public String text() {
      return "answer:" + item + ":" + party;
    }
  }

  /// One participant and the court: what is personal.
  record Own(String participant) implements Audience {
    @Override
    public String text() {
      return "own:" + participant;
    }
  }

  /// The text form. Not a default method: with one, the constants above and the classes that they
  /// are of could wait for each other's initialization.
  String text();

  /// Reads the text form.
  static Audience parse(String text) {
    return switch (text) {
      case "everyone" -> EVERYONE;
      case "court" -> COURT;
      case String side when side.startsWith("side:") ->
          new Side(Role.parse(side.substring(5), "audience"));
      case String answer when answer.matches("answer:i[1-9][0-9]{0,5}:p[1-9][0-9]{0,5}") ->
          new Answer(answer.split(":")[1], answer.split(":")[2]);
      case String own when own.matches("own:p[1-9][0-9]{0,5}") -> new Own(own.split(":")[1]);
      default -> throw new JsonException("audience", "must be everyone, court or side:ROLE");
    };
  }
}
