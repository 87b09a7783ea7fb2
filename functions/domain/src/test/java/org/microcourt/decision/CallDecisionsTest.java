package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.CallAct;
import org.microcourt.call.CallState;
import org.microcourt.call.Medium;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Role;
import org.microcourt.json.Json;
import org.microcourt.motion.ChallengeGround;
import org.microcourt.motion.Motion;
import org.microcourt.record.Audience;
import org.microcourt.rule.Refusal;
import org.microcourt.session.SessionType;

class CallDecisionsTest {
  private static final Audience DEFENDANT = new Audience.Side(Role.DEFENDANT);

  private final Room room = Room.sitting(SessionType.MEDIATION);

  private static CallCommand.CallStart call(String... callees) {
    return call(Audience.EVERYONE, callees);
  }

  private static CallCommand.CallStart call(Audience audience, String... callees) {
    return new CallCommand.CallStart(Optional.of("s1"), audience, Medium.VIDEO, List.of(callees));
  }

  private static CallCommand.CallJoin join() {
    return new CallCommand.CallJoin("v1");
  }

  private static CallCommand.CallEnd end() {
    return new CallCommand.CallEnd("v1");
  }

  private CallState state() {
    return List.copyOf(room.courtroom().calls()).getLast();
  }

  private Optional<String> unreachable(String person, String other) {
    Courtroom courtroom = room.courtroom();
    return Calls.refusal(courtroom, courtroom.memberOf(person).orElseThrow(), "v1", other)
        .map(Refusal::code);
  }

  @Test
  void theCourtCallsAndWhoNeitherComesNorDeclinesWasMissed() {
    assertThat(room.refusal("plaintiff", call("p6"))).isEqualTo("court-only");
    assertThat(room.refusal("mediator", call("p6"))).isEqualTo("court-only");
    room.ok("judge", call("p4", "p5", "p6"));
    room.pass(Duration.ofSeconds(20));
    room.ok("plaintiff", join());
    room.ok("lawyer", new CallCommand.CallDecline("v1"));
    assertThat(state().present()).containsExactly("p1", "p4");
    assertThat(state().waitsFor("p6")).isTrue();
    assertThat(room.refusal("plaintiff", end())).isEqualTo("court-only");
    room.pass(Duration.ofMinutes(3));

    assertThat(room.ok("clerk", end()).act())
        .isEqualTo(new CallAct.Ended("v1", Optional.of("s1"), List.of("p6")));
    assertThat(state().answered()).contains(Room.START.plusSeconds(20));
    assertThat(state().end()).contains(Room.START.plusSeconds(200));
    assertThat(state().missed()).containsExactly("p6");
    assertThat(state().waitsFor("p6")).isFalse();
  }

  @Test
  void oneCallGoesOnAtATime() {
    room.ok("judge", call("p4"));
    assertThat(room.refusal("clerk", call("p6"))).isEqualTo("call-running");
    room.ok("judge", end());
    assertThat(room.ok("clerk", call("p6")).act())
        .isInstanceOfSatisfying(CallAct.Started.class, s -> assertThat(s.call()).isEqualTo("v2"));
  }

  @Test
  void fourPeopleAtMostAndOnlyThoseWhoTakePart() {
    assertThat(room.refusal("judge", call("p2", "p3", "p4", "p6"))).isEqualTo("call-full");
    assertThat(room.refusal("judge", call("p1"))).isEqualTo("call-callees");
    assertThat(room.refusal("judge", call("p99"))).isEqualTo("call-callees");
    assertThat(room.refusal("judge", call("p7"))).as("a witness").isEqualTo("call-callees");
  }

  @Test
  void aCallOutsideOfASessionNeedsNone() {
    room.ok(
        "clerk",
        new CallCommand.CallStart(
            Optional.empty(), Audience.EVERYONE, Medium.VOICE, List.of("p6")));
    room.ok("defendant", join());
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    assertThat(state().isOpen()).isTrue();
    assertThat(room.refusal("judge", call("p4"))).isEqualTo("session-not-open");
  }

  @Test
  void aPrivateTalksCallStaysWithinIt() {
    assertThat(room.refusal("judge", call(DEFENDANT, "p6"))).isEqualTo("audience-closed");
    room.ok("mediator", new Command.TalkOpen("s1", Role.DEFENDANT));
    assertThat(room.refusal("judge", call(DEFENDANT, "p4"))).isEqualTo("call-callees");
    assertThat(room.ok("judge", call(DEFENDANT, "p3", "p6")).audience()).isEqualTo(DEFENDANT);
    assertThat(room.refusal("plaintiff", join())).isEqualTo("call-unknown");
    assertThat(room.ok("defendant", join()).audience()).isEqualTo(DEFENDANT);
    assertThat(unreachable("plaintiff", "p6")).contains("call-unknown");

    room.ok("mediator", new Command.TalkClose("s1", Role.DEFENDANT));
    assertThat(state().isOpen()).as("it ends with the talk").isFalse();
    assertThat(state().missed()).containsExactly("p3");
    assertThat(room.refusal("defendant", join())).isEqualTo("call-unknown");
  }

  @Test
  void whoIsNotCalledFindsNone() {
    room.ok("judge", call("p4"));
    assertThat(room.refusal("defendant", join())).isEqualTo("call-unknown");
    assertThat(room.refusal("defendant", new CallCommand.CallDecline("v1")))
        .isEqualTo("call-unknown");
    assertThat(room.refusal("plaintiff", new CallCommand.CallJoin("v2"))).isEqualTo("call-unknown");
  }

  @Test
  void onesIdentityIsVerifiedBeforeOneComes() {
    room.add("third", Role.THIRD_PARTY);
    room.ok("judge", call("p8"));
    assertThat(room.refusal("third", join())).isEqualTo("enter-first");
    room.ok("third", new CallCommand.CallDecline("v1"));
  }

  @Test
  void oneComesAgainAfterDecliningLeavingAndReloading() {
    room.ok("judge", call("p4"));
    assertThat(room.refusal("plaintiff", new CallCommand.CallLeave("v1"))).isEqualTo("call-absent");
    room.ok("plaintiff", new CallCommand.CallDecline("v1"));
    assertThat(room.refusal("plaintiff", new CallCommand.CallDecline("v1")))
        .isEqualTo("call-answered");
    room.ok("plaintiff", join());
    assertThat(state().declined()).isEmpty();
    room.ok("plaintiff", join());
    assertThat(state().present()).containsExactly("p1", "p4");
    room.ok("plaintiff", new CallCommand.CallLeave("v1"));
    assertThat(state().present()).containsExactly("p1");
    assertThat(state().missed()).isEmpty();
    room.ok("plaintiff", join());
    assertThat(room.refusal("judge", new CallCommand.CallDecline("v1"))).isEqualTo("call-answered");
  }

  @Test
  void signalsGoBetweenThoseWhoAreThere() {
    room.ok("judge", call("p4", "p6"));
    assertThat(unreachable("judge", "p4")).contains("call-peer");
    assertThat(unreachable("plaintiff", "p1")).contains("call-absent");
    room.ok("plaintiff", join());
    assertThat(unreachable("judge", "p4")).isEmpty();
    assertThat(unreachable("plaintiff", "p1")).isEmpty();
    assertThat(unreachable("plaintiff", "p4")).contains("call-peer");
    assertThat(unreachable("plaintiff", "p6")).contains("call-peer");
    assertThat(unreachable("clerk", "p1")).contains("call-unknown");
  }

  @Test
  void whoIsRemovedDismissedOrChallengedIsInNoCall() {
    room.ok("judge", new Command.WitnessCall("s1", "p7"));
    room.logIn("witness");
    room.ok("witness", new Command.SessionEnter("s1"));
    room.ok("clerk", call("p1", "p4", "p7"));
    for (String person : List.of("judge", "plaintiff", "witness")) {
      room.ok(person, join());
    }
    room.ok("judge", new Command.WitnessDismiss("s1", "p7"));
    assertThat(state().present()).containsExactly("p2", "p1", "p4");
    assertThat(room.refusal("witness", join())).isEqualTo("call-unknown");

    Motion challenge = new Motion.Challenge("p1", ChallengeGround.KINSHIP, Optional.empty(), "近亲属");
    room.ok("defendant", new MotionCommand.MotionFile(challenge, Optional.empty()));
    assertThat(unreachable("judge", "p4")).contains("challenged-pauses");
    assertThat(unreachable("plaintiff", "p1")).contains("call-peer");
    room.ok("judge", new CallCommand.CallLeave("v1"));
    room.ok("clerk", new MotionCommand.MotionDecide("m1", false, "无关系"));

    room.ok("judge", new Command.ParticipantRemove("p5", "换人"));
    room.ok("judge", new Command.ParticipantRemove("p4", "退出"));
    assertThat(state().present()).containsExactly("p2");
  }

  @Test
  void theCallEndsWithItsSession() {
    room.ok("judge", call("p4", "p6"));
    room.ok("plaintiff", join());
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    assertThat(state().isOpen()).isFalse();
    assertThat(state().present()).isEmpty();
    assertThat(room.courtroom().openCall()).isEmpty();
    assertThat(Courtroom.fromJson(Json.parseObject(room.courtroom().toJson().text())))
        .isEqualTo(room.courtroom());
  }
}
