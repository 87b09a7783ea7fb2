package org.microcourt.courtroom.action;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.decision.Decisions;

/// Courtrooms as those who take part find them: to others one that exists looks like one that does
/// not.
final class Rooms {
  private final Function<String, Courtroom> courtrooms;

  Rooms(Function<String, Courtroom> courtrooms) {
    this.courtrooms = courtrooms;
  }

  /// What a courtroom has to answer to the caller as its participant.
  Reply in(String id, Caller caller, BiFunction<Courtroom, Participant, Reply> answer) {
    Courtroom courtroom = courtrooms.apply(id);
    return courtroom
        .memberOf(caller.person())
        .map(reader -> answer.apply(courtroom, reader))
        .orElseGet(Rooms::notFound);
  }

  static Reply notFound() {
    return new Reply.Refused(Decisions.NOT_FOUND);
  }
}
