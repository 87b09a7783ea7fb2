package org.microcourt.courtroom.action;

import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.courtroom.view.Attendance;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.decision.Decision;
import org.microcourt.decision.Decisions;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;

/// What is told and not recorded: who is there, who has read how far, who is writing.
final class Signals {
  private final Rooms rooms;
  private final Teller teller;
  private final Attendance attendance;
  private final Supplier<CourtPolicy> policy;
  private final Clock clock;

  Signals(
      Rooms rooms,
      Teller teller,
      Attendance attendance,
      Supplier<CourtPolicy> policy,
      Clock clock) {
    this.rooms = rooms;
    this.teller = teller;
    this.attendance = attendance;
    this.policy = policy;
    this.clock = clock;
  }

  Reply presence(Caller caller, Request.ReadPresence read) {
    return rooms.in(
        read.courtroom(),
        caller,
        (courtroom, reader) -> new Reply.Done(attendance.of(courtroom, reader)));
  }

  /// Who may post the message may let its audience know that it is on its way.
  Reply typing(Caller caller, Request.Typing typing) {
    return rooms.in(
        typing.courtroom(),
        caller,
        (courtroom, writer) ->
            switch (Decisions.decide(
                courtroom, caller.actor(), typing.message(), policy.get(), clock.instant())) {
              case Decision.Refused(var refusal) -> new Reply.Refused(refusal);
              case Decision.Accepted accepted -> {
                tell(courtroom, writer, accepted.audience());
                yield new Reply.Done(Json.obj());
              }
              case Decision.Standing _ -> new Reply.Done(Json.obj());
            });
  }

  /// A witness learns of the others what the record shows it, and no more.
  private void tell(Courtroom courtroom, Participant writer, Audience audience) {
    Set<String> persons =
        courtroom.participants().stream()
            .filter(p -> !p.removed() && p.role() != Role.WITNESS && !p.id().equals(writer.id()))
            .filter(p -> courtroom.isOf(audience, p))
            .map(Participant::person)
            .collect(Collectors.toSet());
    teller.tell(
        persons,
        Json.obj("kind", "typing", "courtroom", courtroom.id(), "participant", writer.id()));
  }
}
