package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.MotionAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Role;
import org.microcourt.motion.Cause;
import org.microcourt.motion.ChallengeGround;
import org.microcourt.motion.Motion;
import org.microcourt.motion.MotionState;
import org.microcourt.record.Audience;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

class MotionDecisionsTest {
  private static final String JUDGE = "p1";
  private static final String CLERK = "p2";

  private final Room room = Room.sitting(SessionType.HEARING);

  private static MotionCommand.MotionFile challenge(String participant) {
    return file(
        new Motion.Challenge(participant, ChallengeGround.KINSHIP, Optional.empty(), "近亲属"));
  }

  private static MotionCommand.MotionFile review(String participant, String refused) {
    return file(
        new Motion.Challenge(participant, ChallengeGround.KINSHIP, Optional.of(refused), "复议"));
  }

  private static MotionCommand.MotionFile offline() {
    return file(new Motion.Offline("不会使用手机"));
  }

  private static MotionCommand.MotionFile repudiate(long entry) {
    return file(new Motion.Repudiation(entry, Cause.STOLEN_ACCOUNT, "手机遗失"));
  }

  private static MotionCommand.MotionFile file(Motion motion) {
    return new MotionCommand.MotionFile(motion, Optional.empty());
  }

  private static MotionCommand.MotionDecide decide(String motion, boolean granted) {
    return new MotionCommand.MotionDecide(motion, granted, "理由");
  }

  private MotionState motion(String id) {
    return room.courtroom().motions().stream()
        .filter(m -> m.id().equals(id))
        .findAny()
        .orElseThrow();
  }

  @Test
  void aChallengedJudgeDoesOnlyWhatCannotWaitUntilItIsDecided() {
    room.ok("defendant", challenge(JUDGE));

    assertThat(room.refusal("judge", Room.say("s1", "继续"))).isEqualTo("challenged-pauses");
    assertThat(room.refusal("judge", Room.advance("s1", Segment.DEBATE)))
        .isEqualTo("challenged-pauses");
    assertThat(room.refusal("judge", decide("m1", false))).isEqualTo("challenged-pauses");
    room.ok("plaintiff", Room.say("s1", "我方反对"));
    room.add("judge2", Role.JUDGE);
    assertThat(
            room.refusal(
                "judge",
                new Command.ParticipantAdd(
                    "x", "x", Role.THIRD_PARTY, Optional.empty(), Optional.empty())))
        .isEqualTo("challenged-pauses");

    room.ok("clerk", decide("m1", false));
    room.ok("judge", Room.say("s1", "继续"));
  }

  @Test
  void aChallengedJudgeMayCloseTheSession() {
    room.ok("defendant", challenge(JUDGE));
    room.ok("judge", new Command.SessionClose("s1", Optional.of("休庭")));
  }

  @Test
  void whoseChallengeIsGrantedWorksNoMoreAndIsReplaced() {
    room.ok("defendant", challenge(JUDGE));
    room.add("judge2", Role.JUDGE);
    room.ok("clerk", decide("m1", true));

    assertThat(room.refusal("judge", Room.say("s1", "继续"))).isEqualTo("challenged-pauses");
    room.ok("judge2", new Command.ParticipantRemove(JUDGE, "已决定回避"));
    room.ok("judge2", Room.say("s1", "继续"));
  }

  @Test
  void onAClerkTheJudgeDecidesAndNobodyOnOneself() {
    room.ok("plaintiff", challenge(CLERK));
    assertThat(room.refusal("clerk", decide("m1", false))).isEqualTo("challenged-pauses");
    room.ok("judge", decide("m1", false));

    room.ok("plaintiff", challenge("p3"));
    assertThat(room.refusal("clerk", decide("m2", true))).isEqualTo("challenge-decider");
    room.ok("judge", decide("m2", true));
    assertThat(room.refusal("mediator", Room.say("s1", "我来"))).isEqualTo("challenged-pauses");
  }

  @Test
  void aRefusalIsReviewedOnceWhileTheWorkGoesOn() {
    room.ok("defendant", challenge(JUDGE));
    assertThat(room.refusal("defendant", review(JUDGE, "m1"))).isEqualTo("motion-pending");
    room.ok("clerk", decide("m1", false));
    assertThat(room.refusal("plaintiff", review(JUDGE, "m1"))).isEqualTo("challenge-review");
    assertThat(room.refusal("defendant", review(CLERK, "m1"))).isEqualTo("challenge-review");

    room.ok("defendant", review(JUDGE, "m1"));
    room.ok("judge", Room.say("s1", "继续"));
    assertThat(room.refusal("judge", decide("m2", false))).isEqualTo("challenge-decider");
    room.ok("clerk", decide("m2", false));
    assertThat(room.refusal("defendant", review(JUDGE, "m1"))).isEqualTo("challenge-review");
    assertThat(room.refusal("defendant", review(JUDGE, "m2"))).isEqualTo("challenge-review");
  }

  @Test
  void aChallengeComesBeforeTheDebateHasEnded() {
    room.ok("judge", Room.advance("s1", Segment.DEBATE));
    room.ok("defendant", challenge(CLERK));
    room.ok("judge", Room.advance("s1", Segment.FINAL_STATEMENTS));
    assertThat(room.refusal("defendant", challenge(JUDGE))).isEqualTo("challenge-too-late");
  }

  @Test
  void onlyWhoSitsInTheCaseIsChallengedAndByPartiesOnly() {
    assertThat(room.refusal("defendant", challenge("p4"))).isEqualTo("challenge-target");
    assertThat(room.refusal("defendant", challenge("p99"))).isEqualTo("challenge-target");
    assertThat(room.refusal("witness", challenge(JUDGE))).isEqualTo("motion-of-party");
    assertThat(room.refusal("clerk", challenge(JUDGE))).isEqualTo("motion-of-party");
    assertThat(room.refusal("lawyer", challenge(JUDGE))).isEqualTo("motion-of-party");
    MotionCommand.MotionFile forClient =
        new MotionCommand.MotionFile(challenge(JUDGE).motion(), Optional.of("p4"));
    room.ok("lawyer", forClient);
    assertThat(motion("m1").party()).isEqualTo("p4");
    assertThat(room.refusal("plaintiff", challenge(JUDGE))).isEqualTo("motion-pending");
    room.ok("plaintiff", new MotionCommand.MotionWithdraw("m1"));
    room.ok("plaintiff", challenge(JUDGE));
  }

  @Test
  void aChallengeIsDueInThreeDaysByTheCalendar() {
    MotionAct.Filed filed = (MotionAct.Filed) room.ok("defendant", challenge(JUDGE)).act();
    // Filed on Monday 2 March 2026; the three days end with Thursday.
    assertThat(filed.due().orElseThrow().at()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
    assertThat(((MotionAct.Filed) room.ok("defendant", offline()).act()).due()).isEmpty();
  }

  @Test
  void aPartyThatGoesOfflineAgreesToNothingThatHasNotBegun() {
    room.schedule(SessionType.MEDIATION, Mode.SYNCHRONOUS, Optional.empty());
    room.consent("s2");
    room.ok("plaintiff", offline());
    assertThat(room.refusal("defendant", decide("m1", true))).isEqualTo("court-only");
    assertThat(room.refusal("clerk", decide("m1", true))).isEqualTo("judge-only");
    room.ok("judge", decide("m1", true));

    assertThat(room.refusal("judge", new Command.SessionOpen("s2"))).isEqualTo("consent-missing");
    assertThat(room.courtroom().session("s1").orElseThrow().consents()).containsKey("p4");
    room.ok("plaintiff", Room.agree("s2", true));
    room.ok("judge", new Command.SessionOpen("s2"));
  }

  @Test
  void anEntryIsRepudiatedThatOneCanSee() {
    room.ok("judge", Room.say("s1", "合议", Audience.COURT));
    long hidden = room.seq();
    room.ok("plaintiff", Room.say("s1", "我欠款"));
    long said = room.seq();

    assertThat(room.refusal("plaintiff", repudiate(hidden))).isEqualTo("repudiated-entry");
    assertThat(room.refusal("plaintiff", repudiate(said + 1))).isEqualTo("repudiated-entry");
    room.ok("plaintiff", repudiate(said));
    assertThat(room.refusal("plaintiff", repudiate(said))).isEqualTo("motion-pending");
    room.ok("judge", decide("m1", true));
    assertThat(motion("m1").isGranted()).isTrue();
    assertThat(room.refusal("judge", decide("m1", false))).isEqualTo("motion-unknown");
  }

  @Test
  void oneTakesBackOnesOwnOnlyAndNotWhatIsDecided() {
    room.ok("plaintiff", offline());
    assertThat(room.refusal("defendant", new MotionCommand.MotionWithdraw("m1")))
        .isEqualTo("motion-of-party");
    room.ok("lawyer", new MotionCommand.MotionWithdraw("m1"));
    assertThat(room.refusal("lawyer", new MotionCommand.MotionWithdraw("m1")))
        .isEqualTo("motion-unknown");
    assertThat(room.refusal("judge", decide("m1", true))).isEqualTo("motion-unknown");
  }

  @Test
  void aFloodOfMotionsEnds() {
    for (int i = 1; i <= 10; i++) {
      room.ok("plaintiff", repudiate(i));
    }
    assertThat(room.refusal("plaintiff", repudiate(11))).isEqualTo("motion-pending");
    room.ok("defendant", repudiate(11));
  }

  @Test
  void theStateIsReadBackFromASnapshot() {
    room.ok("defendant", challenge(JUDGE));
    room.ok("plaintiff", offline());
    room.ok("clerk", decide("m1", false));
    Courtroom read = Courtroom.fromJson(room.courtroom().toJson());
    assertThat(read).isEqualTo(room.courtroom());
    assertThat(read.isChallenged(JUDGE)).isFalse();
  }
}
