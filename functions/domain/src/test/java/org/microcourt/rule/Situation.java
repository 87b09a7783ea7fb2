package org.microcourt.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Command;
import org.microcourt.decision.Room;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

/// How far a courtroom is in which it is asked who may do what. Each follows from the one before.
enum Situation {
  EMPTY("Nothing is scheduled", "Everybody takes part; there is no session yet."),
  AGREED("Agreed to", "Two mediations are scheduled, and all parties have agreed to both."),
  OPEN(
      "Under way",
      "The first is open and all but the court and the witness have entered; a private talk with the"
          + " defendant is under way."),
  CLOSED("Closed", "The talk is over, and the judge has closed the first mediation.");

  final String title;
  final String words;

  Situation(String title, String words) {
    this.title = title;
    this.words = words;
  }

  Room room() {
    Room room = Room.full();
    room.add("third", Role.THIRD_PARTY);
    if (compareTo(AGREED) >= 0) {
      for (String session : List.of("s1", "s2")) {
        room.schedule(SessionType.MEDIATION, Mode.SYNCHRONOUS, Optional.empty());
        room.consent(session);
        room.ok("third", Room.agree(session, true));
      }
    }
    if (compareTo(OPEN) >= 0) {
      room.ok("judge", new Command.SessionOpen("s1"));
      List.of("mediator", "plaintiff", "lawyer", "defendant", "third")
          .forEach(person -> room.ok(person, new Command.SessionEnter("s1")));
      room.ok("mediator", new Command.TalkOpen("s1", Role.DEFENDANT));
    }
    if (this == CLOSED) {
      room.ok("mediator", new Command.TalkClose("s1", Role.DEFENDANT));
      room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    }
    room.pass(Duration.ofMinutes(1));
    return room;
  }
}
