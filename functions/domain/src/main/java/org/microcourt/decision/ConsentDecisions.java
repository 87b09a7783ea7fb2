package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.SessionState.Consent;
import org.microcourt.rule.Rule;

/// Consent to a stage, and entering it with a fresh proof of identity.
final class ConsentDecisions {
  private ConsentDecisions() {}

  static Decision consent(Situation situation, Command.SessionConsent consent) {
    String id = consent.session();
    return SessionDecisions.known(situation, id)
        .require(
            Rule.CONSENT_OF_PARTY, "onBehalfOf", () -> situation.speaksFor(consent.onBehalfOf()))
        .require(
            Rule.NOTICE_VERSION,
            "notice",
            () -> consent.notice().equals(situation.policy().noticeVersion()))
        .require(
            Rule.CONSENT_GIVEN,
            () -> situation.is(id, s -> isNew(s, party(situation, consent), consent)))
        .then(
            situation.me().id(),
            () ->
                new Act.SessionConsented(
                    id,
                    situation.session(id).orElseThrow().plan().type(),
                    situation.session(id).orElseThrow().plan().mode(),
                    consent.notice(),
                    consent.agreed(),
                    consent.onBehalfOf(),
                    consent.extendable(),
                    consent.mergeable()));
  }

  private static String party(Situation situation, Command.SessionConsent consent) {
    return consent.onBehalfOf().orElse(situation.me().id());
  }

  /// An answer may change until the session opens, and is given anew to a new version of the
  /// notice; afterwards a party that has not answered or came late may still agree, also to an
  /// extension.
  private static boolean isNew(SessionState session, String party, Command.SessionConsent consent) {
    Optional<Consent> before = Optional.ofNullable(session.consents().get(party));
    boolean same =
        before
            .filter(c ->
                c.agreed() == consent.agreed()
                    && c.extendable() == consent.extendable()
                    && c.mergeable() == consent.mergeable()
                    && c.notice().equals(consent.notice()))
            .isPresent();
    return switch (session.stage()) {
      case SCHEDULED -> !same;
      case OPEN -> consent.agreed() && !same;
      case CLOSED -> false;
    };
  }

  static Decision enter(Situation situation, Command.SessionEnter enter) {
    String id = enter.session();
    Actor.Person actor = situation.actor();
    return SessionDecisions.open(situation, id)
        .require(Rule.PERIOD_NOT_RUNNING, () -> situation.moderates(id) || situation.isInPeriod(id))
        .require(Rule.WITNESS_ISOLATED, () -> isNoWaitingWitness(situation, id))
        .require(
            Rule.CONSENT_MISSING,
            () ->
                situation.myParty().map(p -> situation.is(id, s -> s.hasConsentOf(p))).orElse(true))
        .require(Rule.REAUTHENTICATE, situation::isFresh)
        .require(
            Rule.ENTERED_ALREADY,
            () ->
                situation.is(
                    id, s -> !actor.authTime().equals(s.entered().get(situation.me().id()))))
        .then(
            situation.me().id(), () -> new Act.SessionEntered(id, actor.authTime(), actor.level()));
  }

  private static boolean isNoWaitingWitness(Situation situation, String session) {
    return situation.me().role() != Role.WITNESS
        || situation.is(session, s -> s.witness().filter(situation.me().id()::equals).isPresent());
  }
}
