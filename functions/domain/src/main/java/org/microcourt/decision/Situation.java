package org.microcourt.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.deadline.Due;
import org.microcourt.rule.Refusal;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

/// Who wants something, where and when, with the questions that rules ask about it.
record Situation(
    Courtroom courtroom, Actor.Person actor, Participant me, CourtPolicy policy, Instant now) {

  boolean isJudge() {
    return me.role() == Role.JUDGE;
  }

  boolean isCourt() {
    return me.role().isCourt();
  }

  /// Judge, clerk or, in a mediation, the mediator.
  boolean moderates(String session) {
    return isCourt() || mediates(session);
  }

  /// The judge or, in a mediation, the mediator.
  boolean leads(String session) {
    return isJudge() || mediates(session);
  }

  private boolean mediates(String session) {
    return me.role() == Role.MEDIATOR && is(session, s -> s.plan().type() == SessionType.MEDIATION);
  }

  Optional<SessionState> session(String id) {
    return courtroom.session(id);
  }

  boolean is(String session, Predicate<SessionState> what) {
    return session(session).filter(what).isPresent();
  }

  boolean isOpen(String session) {
    return is(session, SessionState::isOpen);
  }

  /// Whether now lies in the period of an asynchronous session; others have none.
  boolean isInPeriod(String session) {
    return is(
        session,
        s ->
            s.plan().mode() != Mode.ASYNCHRONOUS
                || s.plan().period().filter(p -> p.contains(now)).isPresent());
  }

  boolean hasEntered(String session) {
    return is(session, s -> s.entered().containsKey(me.id()));
  }

  /// Whether the session hears this witness now.
  boolean hears(String session, Participant witness) {
    return is(session, s -> s.witness().filter(witness.id()::equals).isPresent());
  }

  /// Whether somebody who takes part stands on this side as a party.
  boolean hasParty(Role side) {
    return courtroom.parties().stream().anyMatch(p -> p.role() == side);
  }

  /// The party that I am or act for.
  Optional<String> myParty() {
    return me.party();
  }

  /// A party for itself, an agent for its principal as long as that takes part.
  boolean speaksFor(Optional<String> principal) {
    if (me.role().isParty()) {
      return principal.isEmpty();
    }
    return me.role() == Role.AGENT
        && principal.isPresent()
        && principal.equals(me.principal())
        && principal.flatMap(courtroom::member).isPresent();
  }

  /// What is decided with the due time that a wish comes to now; one that comes to none is refused.
  Decision due(DueWish wish, Function<Due, Decision> decision) {
    return switch (wish.reckon(policy, now)) {
      case DueWish.Reckoned.Unfit(Refusal refusal) -> new Decision.Refused(refusal);
      case DueWish.Reckoned.Fit(Due due) -> decision.apply(due);
    };
  }

  /// Whether the person was identified lately.
  boolean isFresh() {
    return !actor.authTime().plus(policy.freshAuthentication()).isBefore(now);
  }
}
