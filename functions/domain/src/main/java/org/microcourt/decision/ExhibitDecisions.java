package org.microcourt.decision;

import java.util.Optional;
import java.util.function.Predicate;
import org.microcourt.act.EvidenceAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Ground;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.record.Audience;
import org.microcourt.rule.EvidenceRule;
import org.microcourt.rule.Rule;

/// What parties and the court say about exhibits.
final class ExhibitDecisions {
  private ExhibitDecisions() {}

  static Decision describe(Situation situation, Command.ExhibitDescribe describe) {
    return known(situation, describe.exhibit())
        .require(
            EvidenceRule.EXHIBIT_OWN,
            () -> is(situation, describe.exhibit(), e -> isMine(situation, e)))
        .require(
            EvidenceRule.EXHIBIT_REVIEWED,
            () ->
                is(
                    situation,
                    describe.exhibit(),
                    e -> e.opinions().isEmpty() && e.finding().isEmpty()))
        .then(
            situation.me().id(),
            audience(situation, describe.exhibit()),
            () -> new EvidenceAct.ExhibitDescribed(describe.exhibit(), describe.described()));
  }

  static Decision open(Situation situation, Command.ExhibitOpen open) {
    Optional<String> party = situation.myParty();
    return known(situation, open.exhibit())
        .require(EvidenceRule.OPINION_OF_PARTY, party::isPresent)
        .require(
            EvidenceRule.EXHIBIT_OPENED,
            () ->
                is(
                    situation,
                    open.exhibit(),
                    e -> party.filter(p -> !e.opened().contains(p)).isPresent()))
        .then(
            situation.me().id(),
            audience(situation, open.exhibit()),
            () -> new EvidenceAct.ExhibitOpened(open.exhibit(), party.orElseThrow()));
  }

  static Decision opine(Situation situation, Command.ExhibitOpine opine) {
    Optional<String> party = situation.myParty();
    return inSession(known(situation, opine.exhibit()), situation, opine.session())
        .require(EvidenceRule.OPINION_OF_PARTY, party::isPresent)
        .require(
            EvidenceRule.OPINION_ON_OWN,
            () -> is(situation, opine.exhibit(), e -> !isMine(situation, e)))
        .require(
            EvidenceRule.OPINION_REASONED, "opinion.reasons", () -> isReasoned(opine.opinion()))
        .require(EvidenceRule.POINT_OFF_PAGE, "opinion.points", () -> isOnPages(opine.opinion()))
        .require(
            EvidenceRule.OPINION_OUT_OF_ROUND,
            "exhibit",
            () -> RoundDecisions.mayOpine(situation, opine))
        .require(
            EvidenceRule.EXHIBIT_UNOPENED,
            () ->
                is(situation, opine.exhibit(), e -> party.filter(e.opened()::contains).isPresent()))
        .then(
            situation.me().id(),
            audience(situation, opine.exhibit()),
            () ->
                new EvidenceAct.ExhibitOpined(
                    opine.exhibit(), opine.session(), party.orElseThrow(), opine.opinion()));
  }

  private static boolean isReasoned(Opinion opinion) {
    return !opinion.reasons().isEmpty() || !(opinion.disputes() || opinion.differs());
  }

  private static boolean isOnPages(Opinion opinion) {
    return opinion.points().stream()
        .allMatch(point -> point.region().map(Opinion.Region::isOnPage).orElse(true));
  }

  static Decision review(Situation situation, Command.ExhibitReview review) {
    return known(situation, review.exhibit())
        .require(Rule.COURT_ONLY, situation::isCourt)
        .require(
            EvidenceRule.REVIEW_GROUND,
            "ground",
            () -> is(situation, review.exhibit(), e -> isFounded(review, e)))
        .then(
            situation.me().id(),
            audience(situation, review.exhibit()),
            () ->
                new EvidenceAct.ExhibitReviewed(
                    review.exhibit(), review.review(), review.ground(), review.reason()));
  }

  /// OLR art. 13: what passes does so on a ground, which it need not name while nobody objects.
  private static boolean isFounded(Command.ExhibitReview review, ExhibitState exhibit) {
    Optional<Ground> ground = review.ground();
    if (review.review() != Review.REVIEWED) {
      return ground.isEmpty();
    }
    return !exhibit.isDoubted() || ground.filter(g -> g != Ground.UNDISPUTED).isPresent();
  }

  static Decision find(Situation situation, Command.ExhibitFind find) {
    return inSession(known(situation, find.exhibit()), situation, find.session())
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(
            EvidenceRule.LATE_UNRULED,
            "exhibit",
            () ->
                find.finding() == Finding.NOT_ADMITTED
                    || is(situation, find.exhibit(), ExhibitState::isTakenIn))
        .then(
            situation.me().id(),
            audience(situation, find.exhibit()),
            () ->
                new EvidenceAct.ExhibitFound(
                    find.exhibit(), find.session(), find.finding(), find.reason()));
  }

  static Checks inSession(Checks checks, Situation situation, Optional<String> session) {
    return checks
        .require(
            Rule.SESSION_NOT_OPEN, "session", () -> session.map(situation::isOpen).orElse(true))
        .require(
            Rule.PERIOD_NOT_RUNNING,
            () -> situation.isCourt() || session.map(situation::isInPeriod).orElse(true))
        .require(
            Rule.ENTER_FIRST,
            () -> situation.isCourt() || session.map(situation::hasEntered).orElse(true));
  }

  static Checks known(Situation situation, String exhibit) {
    return new Checks()
        .require(EvidenceRule.EXHIBIT_UNKNOWN, "exhibit", () -> isSeen(situation, exhibit));
  }

  /// Whether there is such an exhibit and I may see it.
  static boolean isSeen(Situation situation, String exhibit) {
    Courtroom courtroom = situation.courtroom();
    return is(
        situation, exhibit, e -> courtroom.isOf(courtroom.audienceOf(e.filed()), situation.me()));
  }

  static boolean isMine(Situation situation, ExhibitState exhibit) {
    return exhibit.party().map(situation.me()::actsFor).orElse(situation.isCourt());
  }

  static boolean is(Situation situation, String exhibit, Predicate<ExhibitState> what) {
    return situation.courtroom().evidence().exhibit(exhibit).filter(what).isPresent();
  }

  /// What is said of an exhibit is for those who may see it.
  static Audience audience(Situation situation, String exhibit) {
    Courtroom courtroom = situation.courtroom();
    return courtroom
        .evidence()
        .exhibit(exhibit)
        .map(e -> courtroom.audienceOf(e.filed()))
        .orElse(Audience.COURT);
  }
}
