package org.microcourt.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.microcourt.act.Act;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.SessionState.Consent;
import org.microcourt.courtroom.SessionState.Stage;
import org.microcourt.rule.Rule;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// The course of a session: planned, opened, moved through its sections, closed.
final class SessionDecisions {
  private static final Duration LONGEST = Duration.ofDays(366);

  private SessionDecisions() {}

  static Decision schedule(Situation situation, Command.SessionSchedule schedule) {
    Plan plan =
        new Plan(
            "s" + (situation.courtroom().sessions().size() + 1),
            schedule.type(),
            schedule.mode(),
            schedule.title(),
            schedule.period(),
            schedule.findings(),
            schedule.atEnd());
    return new Checks()
        .require(Rule.COURT_ONLY, situation::isCourt)
        .require(
            Rule.PERIOD_OF_ASYNC,
            "atEnd",
            () -> plan.atEnd() == AtEnd.WAIT || plan.mode() == Mode.ASYNCHRONOUS)
        .require(Rule.ASYNC_NEEDS_PERIOD, "period", () -> hasFitPeriod(plan, situation.now()))
        .require(
            Rule.ASYNC_HEARING_PROCEDURE,
            "mode",
            () -> !isAsyncHearing(plan) || isSimplified(situation))
        .require(
            Rule.ASYNC_HEARING_FINDINGS,
            "findings",
            () -> !isAsyncHearing(plan) || (plan.findings().isPresent() && situation.isJudge()))
        .then(situation.me().id(), () -> new Act.SessionScheduled(plan));
  }

  private static boolean hasFitPeriod(Plan plan, Instant now) {
    return plan.period().map(period -> isFit(period, now)).orElse(plan.mode() == Mode.SYNCHRONOUS);
  }

  static boolean isFit(Period period, Instant now) {
    return period.to().isAfter(now)
        && period.to().isAfter(period.from())
        && !period.to().isAfter(now.plus(LONGEST));
  }

  private static boolean isAsyncHearing(Plan plan) {
    return plan.type() == SessionType.HEARING && plan.mode() == Mode.ASYNCHRONOUS;
  }

  private static boolean isSimplified(Situation situation) {
    return situation
        .courtroom()
        .caseInfo()
        .filter(info -> info.procedure() != Procedure.ORDINARY)
        .isPresent();
  }

  static Decision open(Situation situation, Command.SessionOpen open) {
    String id = open.session();
    return known(situation, id)
        .require(Rule.MODERATOR_ONLY, () -> situation.leads(id))
        .require(
            Rule.SESSION_NOT_SCHEDULED, () -> situation.is(id, s -> s.stage() == Stage.SCHEDULED))
        .require(Rule.PERIOD_NOT_RUNNING, () -> situation.isInPeriod(id))
        .require(Rule.SIDES_NEEDED, () -> situation.is(id, s -> hasItsSides(situation, s)))
        .require(Rule.CONSENT_MISSING, () -> situation.is(id, s -> allConsent(situation, s)))
        .then(situation.me().id(), () -> new Act.SessionOpened(id));
  }

  private static boolean hasItsSides(Situation situation, SessionState session) {
    boolean plaintiff = situation.hasParty(Role.PLAINTIFF);
    boolean defendant = situation.hasParty(Role.DEFENDANT);
    return session.plan().type() == SessionType.INQUIRY
        ? !situation.courtroom().parties().isEmpty()
        : plaintiff && defendant;
  }

  private static boolean allConsent(Situation situation, SessionState session) {
    return situation.courtroom().parties().stream()
        .map(party -> Optional.ofNullable(session.consents().get(party.id())))
        .allMatch(answer -> answer.filter(c -> isValid(situation, c)).isPresent());
  }

  /// Agreed to, and to the notice as it is now.
  private static boolean isValid(Situation situation, Consent consent) {
    return consent.agreed() && consent.notice().equals(situation.policy().noticeVersion());
  }

  static Decision advance(Situation situation, Command.SessionAdvance advance) {
    String id = advance.session();
    return open(situation, id)
        .require(Rule.MODERATOR_ONLY, () -> situation.moderates(id))
        .require(
            Rule.SECTION_OF_ANOTHER_TYPE,
            "segment",
            () ->
                situation.is(
                    id,
                    s ->
                        advance.segment().belongsTo(s.plan().type())
                            && s.segment().filter(advance.segment()::equals).isEmpty()))
        .require(
            Rule.SECTION_ORDER,
            "segment",
            () -> situation.is(id, s -> isInTurn(situation, s, advance.segment())))
        .then(situation.me().id(), () -> new Act.SessionAdvanced(id, advance.segment()));
  }

  /// Whether what comes before a section in a hearing has been held, be it in an earlier session of
  /// it. Going back is the court's to decide, and summary procedure is free of the order (民诉法 art.
  /// 163). With every party's consent investigation and debate are one. What people said tells it,
  /// and not that the section was chosen.
  private static boolean isInTurn(Situation situation, SessionState session, Segment next) {
    boolean merged =
        situation.courtroom().parties().stream()
            .allMatch(party -> session.isMergeableBy(party.id()));
    return isSimplified(situation)
        || switch (next) {
          case DEBATE -> merged || wasHeard(situation, Segment::isOfInvestigation);
          case FINAL_STATEMENTS ->
              wasHeard(situation, Segment.DEBATE::equals)
                  || (merged && wasHeard(situation, Segment::isOfInvestigation));
          default -> true;
        };
  }

  private static boolean wasHeard(Situation situation, Predicate<Segment> section) {
    return situation.courtroom().sessions().stream()
        .filter(session -> session.plan().type() == SessionType.HEARING)
        .anyMatch(session ->
            Arrays.stream(Segment.values())
                .filter(section)
                .anyMatch(one -> !session.said(one).isEmpty()));
  }

  static Decision close(Situation situation, Command.SessionClose close) {
    String id = close.session();
    return known(situation, id)
        .require(Rule.MODERATOR_ONLY, () -> situation.leads(id))
        .require(Rule.SESSION_NOT_OPEN, () -> situation.isOpen(id))
        .then(situation.me().id(), () -> new Act.SessionClosed(id, close.reason()));
  }

  static Checks known(Situation situation, String session) {
    return new Checks()
        .require(Rule.SESSION_UNKNOWN, "session", () -> situation.session(session).isPresent());
  }

  static Checks open(Situation situation, String session) {
    return known(situation, session)
        .require(Rule.SESSION_NOT_OPEN, () -> situation.isOpen(session));
  }
}
