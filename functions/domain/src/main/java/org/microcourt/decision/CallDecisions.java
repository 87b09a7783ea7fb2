package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.CallAct;
import org.microcourt.call.CallState;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.rule.Rule;

/// Calls of the court. One goes on at a time; who is not called, or not of its audience any more,
/// finds none.
final class CallDecisions {
  private CallDecisions() {}

  static Decision decide(Situation situation, CallCommand command) {
    return switch (command) {
      case CallCommand.CallStart start -> start(situation, start);
      case CallCommand.CallJoin(String id) -> join(situation, id);
      case CallCommand.CallLeave(String id) -> leave(situation, id);
      case CallCommand.CallDecline(String id) -> decline(situation, id);
      case CallCommand.CallEnd(String id) -> end(situation, id);
    };
  }

  private static Decision start(Situation situation, CallCommand.CallStart start) {
    Courtroom courtroom = situation.courtroom();
    Optional<String> session = start.session();
    String id = "v" + (courtroom.calls().size() + 1);
    return new Checks()
        .require(Rule.COURT_ONLY, situation::isCourt)
        .require(
            Rule.SESSION_UNKNOWN,
            "session",
            () -> session.isEmpty() || session.flatMap(situation::session).isPresent())
        .require(
            Rule.SESSION_NOT_OPEN,
            "session",
            () -> session.isEmpty() || session.filter(situation::isOpen).isPresent())
        .require(
            Rule.AUDIENCE_CLOSED,
            "audience",
            () -> MessageDecisions.mayAddress(situation, session, start.audience()))
        .require(Rule.CALL_RUNNING, () -> courtroom.openCall().isEmpty())
        .require(Rule.CALL_FULL, "callees", () -> start.callees().size() < Calls.MOST_PEOPLE)
        .require(Rule.CALL_CALLEES, "callees", () -> callsListeners(situation, start))
        .then(
            situation.me().id(),
            start.audience(),
            () -> new CallAct.Started(id, session, start.medium(), start.callees()));
  }

  private static boolean callsListeners(Situation situation, CallCommand.CallStart start) {
    return !start.callees().contains(situation.me().id())
        && start.callees().stream()
            .map(situation.courtroom()::member)
            .allMatch(m -> m.filter(p -> listens(situation, start, p)).isPresent());
  }

  /// A witness is called in the session in which it is being heard.
  private static boolean listens(
      Situation situation, CallCommand.CallStart start, Participant callee) {
    return situation.courtroom().isOf(start.audience(), callee)
        && (callee.role() != Role.WITNESS
            || start.session().filter(id -> situation.hears(id, callee)).isPresent());
  }

  private static Decision join(Situation situation, String id) {
    Optional<CallState> call = mine(situation, id);
    return checks(call)
        .require(
            Rule.ENTER_FIRST,
            () ->
                situation.isCourt()
                    || call.flatMap(CallState::session).map(situation::hasEntered).orElse(true))
        .then(situation.me().id(), audience(call), () -> new CallAct.Joined(id, session(call)));
  }

  private static Decision leave(Situation situation, String id) {
    Optional<CallState> call = mine(situation, id);
    return checks(call)
        .require(Rule.CALL_ABSENT, () -> isPresent(call, situation.me()))
        .then(situation.me().id(), audience(call), () -> new CallAct.Left(id, session(call)));
  }

  private static Decision decline(Situation situation, String id) {
    Optional<CallState> call = mine(situation, id);
    return checks(call)
        .require(
            Rule.CALL_ANSWERED, () -> call.filter(c -> c.waitsFor(situation.me().id())).isPresent())
        .then(situation.me().id(), audience(call), () -> new CallAct.Declined(id, session(call)));
  }

  private static Decision end(Situation situation, String id) {
    Optional<CallState> call = Calls.open(situation.courtroom(), situation.me(), id);
    return new Checks()
        .require(Rule.COURT_ONLY, situation::isCourt)
        .require(Rule.CALL_UNKNOWN, "call", call::isPresent)
        .then(
            situation.me().id(),
            audience(call),
            () -> new CallAct.Ended(id, session(call), call.orElseThrow().missed()));
  }

  private static Checks checks(Optional<CallState> call) {
    return new Checks().require(Rule.CALL_UNKNOWN, "call", call::isPresent);
  }

  private static Optional<CallState> mine(Situation situation, String id) {
    return Calls.open(situation.courtroom(), situation.me(), id)
        .filter(call -> call.concerns(situation.me().id()));
  }

  private static boolean isPresent(Optional<CallState> call, Participant participant) {
    return call.filter(c -> c.present().contains(participant.id())).isPresent();
  }

  private static Audience audience(Optional<CallState> call) {
    return call.map(CallState::audience).orElse(Audience.EVERYONE);
  }

  private static Optional<String> session(Optional<CallState> call) {
    return call.flatMap(CallState::session);
  }
}
