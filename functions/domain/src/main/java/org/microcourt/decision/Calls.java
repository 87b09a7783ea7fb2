package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.call.CallState;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// Who is in a call that goes on: what its unrecorded signals are held to.
public final class Calls {
  /// In one call, whoever makes it included: each sends to each of the others.
  public static final int MOST_PEOPLE = 4;

  private Calls() {}

  /// Why somebody has nothing to do in a call, if it has not: it is over or none of its, it has not
  /// joined, or it is challenged and does no work on the case.
  public static Optional<Refusal> refusal(Courtroom courtroom, Participant me, String call) {
    Optional<CallState> open = open(courtroom, me, call).filter(c -> c.concerns(me.id()));
    if (open.isEmpty()) {
      return Optional.of(Rule.CALL_UNKNOWN.refusal().at("call"));
    }
    if (courtroom.isChallenged(me.id())) {
      return Optional.of(Rule.CHALLENGED_PAUSES.refusal());
    }
    return open.get().present().contains(me.id())
        ? Optional.empty()
        : Optional.of(Rule.CALL_ABSENT.refusal());
  }

  /// Why somebody cannot reach another in a call, if it cannot.
  public static Optional<Refusal> refusal(
      Courtroom courtroom, Participant me, String call, String other) {
    return refusal(courtroom, me, call)
        .or(() ->
            courtroom
                .member(other)
                .filter(peer -> !peer.id().equals(me.id()))
                .filter(peer -> refusal(courtroom, peer, call).isEmpty())
                .map(_ -> Optional.<Refusal>empty())
                .orElse(Optional.of(Rule.CALL_PEER.refusal().at("to"))));
  }

  /// The call, if it goes on and is for somebody's ears.
  static Optional<CallState> open(Courtroom courtroom, Participant me, String call) {
    return courtroom
        .openCall()
        .filter(open -> open.id().equals(call))
        .filter(open -> courtroom.isOf(open.audience(), me));
  }
}
