package org.microcourt.courtroom.action;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.decision.Calls;
import org.microcourt.json.Json;
import org.microcourt.platform.ice.IceServers;
import org.microcourt.rule.Refusal;

/// Lets the phones of a call find each other. Nothing of it is recorded or logged: what they tell
/// each other has their addresses in it.
final class CallSignals {
  private final Rooms rooms;
  private final Teller teller;
  private final IceServers servers;
  private final Clock clock;

  CallSignals(Rooms rooms, Teller teller, IceServers servers, Clock clock) {
    this.rooms = rooms;
    this.teller = teller;
    this.servers = servers;
    this.clock = clock;
  }

  /// Whoever is in the call gets the servers, with its own credentials for a while.
  Reply servers(Caller caller, Request.CallServers asked) {
    return rooms.in(
        asked.courtroom(),
        caller,
        (courtroom, me) ->
            answer(
                Calls.refusal(courtroom, me, asked.call()),
                () -> servers.of(courtroom.id() + "." + me.id(), clock.instant())));
  }

  /// Passes a signal on between two who are in the call.
  Reply signal(Caller caller, Request.CallSignal signal) {
    return rooms.in(
        signal.courtroom(),
        caller,
        (courtroom, me) ->
            answer(
                Calls.refusal(courtroom, me, signal.call(), signal.to()),
                () -> {
                  Participant peer = courtroom.member(signal.to()).orElseThrow();
                  teller.tell(Set.of(peer.person()), frame(me, signal));
                  return Json.obj();
                }));
  }

  private static Json.Obj frame(Participant me, Request.CallSignal signal) {
    return Json.obj(
            "kind", "call",
            "courtroom", signal.courtroom(),
            "participant", me.id(),
            "call", signal.call())
        .and(signal.content());
  }

  private static Reply answer(Optional<Refusal> refusal, Supplier<Json.Obj> body) {
    return refusal.<Reply>map(Reply.Refused::new).orElseGet(() -> new Reply.Done(body.get()));
  }
}
