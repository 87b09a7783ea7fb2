package org.microcourt.decision;

import java.util.Collection;
import java.util.Optional;
import org.microcourt.act.MotionAct;
import org.microcourt.calendar.Amount;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Due;
import org.microcourt.motion.Motion;
import org.microcourt.motion.MotionState;
import org.microcourt.rule.Rule;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// What parties ask the court to decide, and its decisions. Who is challenged does no work on the
/// case until the decision, but for what cannot wait (民诉法 art. 48).
final class MotionDecisions {
  /// Of one party, before they are decided: more are a flood.
  private static final int MOST_OPEN = 10;

  /// Within which a challenge is decided (民诉法 art. 50).
  private static final Amount TO_DECIDE = Amount.days(3);

  private MotionDecisions() {}

  static Decision decide(Situation situation, MotionCommand command) {
    return switch (command) {
      case MotionCommand.MotionFile file -> file(situation, file);
      case MotionCommand.MotionDecide decide -> decide(situation, decide);
      case MotionCommand.MotionWithdraw withdraw -> withdraw(situation, withdraw);
    };
  }

  /// Whether somebody who is challenged may do this all the same: end what goes on, and call in who
  /// can go on with it.
  static boolean cannotWait(Command command) {
    return switch (command) {
      case Command.SessionClose _, Command.TalkClose _, Command.WitnessDismiss _ -> true;
      case CallCommand.CallEnd _, CallCommand.CallLeave _, CallCommand.CallDecline _ -> true;
      case Command.ParticipantAdd add -> add.role().isCourt();
      default -> false;
    };
  }

  private static Decision file(Situation situation, MotionCommand.MotionFile file) {
    String party = file.onBehalfOf().orElse(situation.me().id());
    Checks checks =
        new Checks()
            .require(Rule.MOTION_OF_PARTY, () -> situation.speaksFor(file.onBehalfOf()))
            .require(Rule.MOTION_PENDING, () -> mayFileMore(situation, party, file.motion()));
    switch (file.motion()) {
      case Motion.Challenge challenge -> challenge(checks, situation, party, challenge);
      case Motion.Repudiation(long entry, var _, var _) ->
          checks.require(Rule.REPUDIATED_ENTRY, "entry", () -> isSeen(situation, entry));
      case Motion.Offline _ -> {}
    }
    String id = "m" + (motions(situation).size() + 1);
    return checks.then(
        situation.me().id(),
        () -> new MotionAct.Filed(id, file.motion(), file.onBehalfOf(), due(situation, file)));
  }

  private static boolean mayFileMore(Situation situation, String party, Motion asked) {
    return motions(situation).stream()
                .filter(MotionState::isOpen)
                .filter(motion -> motion.party().equals(party))
                .count()
            < MOST_OPEN
        && motions(situation).stream()
            .filter(MotionState::isOpen)
            .filter(motion -> motion.party().equals(party))
            .noneMatch(motion -> motion.motion().isSameAs(asked));
  }

  private static void challenge(
      Checks checks, Situation situation, String party, Motion.Challenge challenge) {
    checks
        .require(
            Rule.CHALLENGE_TARGET,
            "participant",
            () ->
                situation
                    .courtroom()
                    .member(challenge.participant())
                    .map(Participant::role)
                    .filter(role -> role.isCourt() || role == Role.MEDIATOR)
                    .isPresent())
        .require(
            Rule.CHALLENGE_REVIEW,
            "review",
            () -> challenge.review().isEmpty() || isReviewable(situation, party, challenge))
        .require(
            Rule.CHALLENGE_TOO_LATE,
            () -> challenge.review().isPresent() || !isDebateOver(situation.courtroom()));
  }

  private static boolean isReviewable(
      Situation situation, String party, Motion.Challenge challenge) {
    return motion(situation, challenge.review().orElseThrow())
            .filter(MotionState::isRefused)
            .filter(refused -> refused.party().equals(party))
            .filter(refused -> refused.motion().isSameAs(challenge))
            .filter(refused -> !isReview(refused.motion()))
            .isPresent()
        && motions(situation).stream()
            .filter(motion -> motion.end().filter(MotionState.End.WITHDRAWN::equals).isEmpty())
            .noneMatch(motion ->
                motion.motion() instanceof Motion.Challenge(var _, var _, var review, var _)
                    && review.equals(challenge.review()));
  }

  private static boolean isReview(Motion motion) {
    return motion instanceof Motion.Challenge(var _, var _, var review, var _)
        && review.isPresent();
  }

  /// Whether the last hearing that was opened is beyond its debate.
  private static boolean isDebateOver(Courtroom courtroom) {
    return courtroom.sessions().stream()
        .filter(session -> session.plan().type() == SessionType.HEARING)
        .flatMap(session -> session.segment().stream())
        .reduce((_, last) -> last)
        .filter(section -> section.compareTo(Segment.DEBATE) > 0)
        .isPresent();
  }

  private static boolean isSeen(Situation situation, long entry) {
    Courtroom courtroom = situation.courtroom();
    return entry <= courtroom.seq() && courtroom.isOf(courtroom.audienceOf(entry), situation.me());
  }

  /// None when the calendar does not reach there: a challenge does not fail for it.
  private static Optional<Due> due(Situation situation, MotionCommand.MotionFile file) {
    if (!(file.motion() instanceof Motion.Challenge)) {
      return Optional.empty();
    }
    return switch (new DueWish.In(TO_DECIDE).reckon(situation.policy(), situation.now())) {
      case DueWish.Reckoned.Fit(Due due) -> Optional.of(due);
      case DueWish.Reckoned.Unfit _ -> Optional.empty();
    };
  }

  private static Decision decide(Situation situation, MotionCommand.MotionDecide decide) {
    Optional<MotionState> motion = motion(situation, decide.motion()).filter(MotionState::isOpen);
    return new Checks()
        .require(Rule.COURT_ONLY, situation::isCourt)
        .require(Rule.MOTION_UNKNOWN, "motion", motion::isPresent)
        .require(
            Rule.CHALLENGE_DECIDER,
            () -> motion.filter(m -> decides(situation, m.motion())).isPresent())
        .require(
            Rule.JUDGE_ONLY,
            () ->
                situation.isJudge()
                    || motion.filter(m -> m.motion() instanceof Motion.Challenge).isPresent())
        .then(
            situation.me().id(),
            () -> new MotionAct.Decided(decide.motion(), decide.granted(), decide.reason()));
  }

  /// Of a judge the clerk or another judge records what the president decided; of others a judge
  /// decides (民诉法 art. 49).
  private static boolean decides(Situation situation, Motion motion) {
    if (!(motion instanceof Motion.Challenge(String challenged, var _, var _, var _))) {
      return true;
    }
    boolean ofJudge =
        situation
            .courtroom()
            .participant(challenged)
            .filter(p -> p.role() == Role.JUDGE)
            .isPresent();
    return !challenged.equals(situation.me().id()) && (ofJudge || situation.isJudge());
  }

  private static Decision withdraw(Situation situation, MotionCommand.MotionWithdraw withdraw) {
    Optional<MotionState> motion = motion(situation, withdraw.motion()).filter(MotionState::isOpen);
    return new Checks()
        .require(Rule.MOTION_UNKNOWN, "motion", motion::isPresent)
        .require(
            Rule.MOTION_OF_PARTY,
            () -> motion.filter(m -> situation.me().actsFor(m.party())).isPresent())
        .then(situation.me().id(), () -> new MotionAct.Withdrawn(withdraw.motion()));
  }

  private static Collection<MotionState> motions(Situation situation) {
    return situation.courtroom().motions();
  }

  private static Optional<MotionState> motion(Situation situation, String id) {
    return motions(situation).stream().filter(motion -> motion.id().equals(id)).findFirst();
  }
}
