package org.microcourt.courtroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.microcourt.act.Act;
import org.microcourt.act.CallAct;
import org.microcourt.call.CallState;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;

/// What acts do to the calls. A call ends with the session or the private talk in which it was
/// made; who leaves the courtroom, and a witness that was heard, leaves it.
final class CallFold {
  private CallFold() {}

  static SequencedMap<String, CallState> apply(
      SequencedMap<String, CallState> before, Entry entry) {
    return switch (entry.act()) {
      case CallAct.Started started -> with(before, of(started, entry));
      case CallAct.Joined(String id, var _) ->
          change(before, id, call -> call.joinedBy(entry.by(), entry.at()));
      case CallAct.Left(String id, var _) -> change(before, id, call -> call.leftBy(entry.by()));
      case CallAct.Declined(String id, var _) ->
          change(before, id, call -> call.declinedBy(entry.by()));
      case CallAct.Ended(String id, var _, var _) ->
          change(before, id, call -> call.ended(entry.at()));
      case Act.SessionClosed(String session, var _) ->
          open(before)
              .filter(call -> call.session().filter(session::equals).isPresent())
              .map(call -> with(before, call.ended(entry.at())))
              .orElse(before);
      case Act.TalkClosed(String _, Role side) ->
          open(before)
              .filter(call -> call.audience().equals(new Audience.Side(side)))
              .map(call -> with(before, call.ended(entry.at())))
              .orElse(before);
      case Act.ParticipantRemoved(String gone, var _) -> without(before, gone);
      case Act.WitnessDismissed(String _, String gone) -> without(before, gone);
      default -> before;
    };
  }

  private static CallState of(CallAct.Started started, Entry entry) {
    return new CallState(
        started.call(),
        entry.by(),
        entry.seq(),
        entry.at(),
        started.session(),
        entry.audience(),
        started.medium(),
        started.callees(),
        List.of(),
        List.of(entry.by()),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static SequencedMap<String, CallState> without(
      SequencedMap<String, CallState> before, String gone) {
    return open(before).map(call -> with(before, call.leftBy(gone))).orElse(before);
  }

  /// The one that goes on.
  private static Optional<CallState> open(SequencedMap<String, CallState> calls) {
    return Optional.ofNullable(calls.lastEntry())
        .map(Map.Entry::getValue)
        .filter(CallState::isOpen);
  }

  private static SequencedMap<String, CallState> change(
      SequencedMap<String, CallState> before, String id, UnaryOperator<CallState> change) {
    return Optional.ofNullable(before.get(id))
        .map(change)
        .map(changed -> with(before, changed))
        .orElse(before);
  }

  private static SequencedMap<String, CallState> with(
      SequencedMap<String, CallState> before, CallState call) {
    SequencedMap<String, CallState> all = new LinkedHashMap<>(before);
    all.put(call.id(), call);
    return all;
  }

  static SequencedMap<String, CallState> fromJson(List<Json.Obj> calls) {
    SequencedMap<String, CallState> all = new LinkedHashMap<>();
    calls.stream().map(CallState::fromJson).forEach(call -> all.put(call.id(), call));
    return all;
  }
}
