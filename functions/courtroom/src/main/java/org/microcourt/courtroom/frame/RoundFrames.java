package org.microcourt.courtroom.frame;

import java.util.List;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.Round.Side;
import org.microcourt.exhibit.Round.Turn;

/// `evidence.round`, and what is said of evidence that comes late.
final class RoundFrames {
  private RoundFrames() {}

  static Command open(Members body) {
    body.only("session", "turn", "shows", "opines");
    if (!body.has("shows")) {
      throw body.wrong("shows");
    }
    return new Command.RoundOpen(
        body.requireSession("session"),
        new Round(
            body.string("turn").map(name -> Turn.parse(name, "turn")).orElse(Turn.PRODUCED),
            sides(body, "shows"),
            sides(body, "opines")));
  }

  private static List<Side> sides(Members body, String member) {
    List<String> names = body.strings(member);
    if (names.size() > Side.values().length) {
      throw body.wrong(member);
    }
    return names.stream().map(name -> Side.parse(name, member)).toList();
  }

  static Command explain(Members body) {
    body.only("exhibit", "session", "reason");
    return new Command.LateExplain(
        body.requireExhibit("exhibit"), body.session("session"), body.requireString("reason"));
  }

  static Command rule(Members body) {
    body.only("exhibit", "session", "ruling", "reason");
    return new Command.LateRule(
        body.requireExhibit("exhibit"),
        body.session("session"),
        LateRuling.parse(body.requireString("ruling"), "ruling"),
        body.requireString("reason"));
  }
}
