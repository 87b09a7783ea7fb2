package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.decision.Room.agree;
import static org.microcourt.decision.Room.say;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Role;
import org.microcourt.session.AsyncHearingFindings;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

class SessionDecisionsTest {
  private static final Period AFTERNOON =
      new Period(Room.START.plus(Duration.ofHours(1)), Room.START.plus(Duration.ofHours(5)));

  @Test
  void theCourtSchedules() {
    Room room = Room.full();
    Command.SessionSchedule talk = plan(SessionType.INQUIRY, Mode.SYNCHRONOUS, Optional.empty());
    assertThat(room.refusal("plaintiff", talk)).isEqualTo("court-only");
    room.ok("clerk", talk);
    assertThat(room.courtroom().session("s1")).isPresent();
  }

  @Test
  void anAsynchronousSessionHasAPeriodThatEndsInTheFuture() {
    Room room = Room.full();
    assertThat(
            room.refusal("judge", plan(SessionType.MEDIATION, Mode.ASYNCHRONOUS, Optional.empty())))
        .isEqualTo("async-needs-period");
    for (Period unfit :
        List.of(
            new Period(Room.START.minusSeconds(9), Room.START),
            new Period(AFTERNOON.to(), AFTERNOON.from()),
            new Period(Room.START, Room.START.plus(Duration.ofDays(400))))) {
      assertThat(
              room.refusal(
                  "judge", plan(SessionType.MEDIATION, Mode.ASYNCHRONOUS, Optional.of(unfit))))
          .isEqualTo("async-needs-period");
    }
    room.ok("judge", plan(SessionType.MEDIATION, Mode.ASYNCHRONOUS, Optional.of(AFTERNOON)));
  }

  @Test
  void anAsynchronousHearingNeedsTheProcedureAndTheJudgesFindings() {
    Optional<Period> period = Optional.of(AFTERNOON);
    Room ordinary = Room.created(Procedure.ORDINARY);
    assertThat(ordinary.refusal("judge", plan(SessionType.HEARING, Mode.ASYNCHRONOUS, period)))
        .isEqualTo("async-hearing-procedure");
    Room room = Room.full();
    assertThat(room.refusal("judge", plan(SessionType.HEARING, Mode.ASYNCHRONOUS, period)))
        .isEqualTo("async-hearing-findings");
    Command.SessionSchedule found =
        new Command.SessionSchedule(
            SessionType.HEARING,
            Mode.ASYNCHRONOUS,
            "",
            period,
            Optional.of(new AsyncHearingFindings("申请书", "被告在国外", "双方无争议")));
    assertThat(room.refusal("clerk", found)).isEqualTo("async-hearing-findings");
    room.ok("judge", found);
  }

  @Test
  void opensWhenEveryPartyHasAgreedToThisStage() {
    Room room = Room.full();
    room.schedule(SessionType.MEDIATION, Mode.SYNCHRONOUS, Optional.empty());
    room.schedule(SessionType.HEARING, Mode.SYNCHRONOUS, Optional.empty());
    assertThat(room.refusal("judge", new Command.SessionOpen("s9"))).isEqualTo("session-unknown");
    assertThat(room.refusal("judge", new Command.SessionOpen("s1"))).isEqualTo("consent-missing");
    room.consent("s1");
    assertThat(room.refusal("judge", new Command.SessionOpen("s2"))).isEqualTo("consent-missing");
    assertThat(room.refusal("plaintiff", new Command.SessionOpen("s1")))
        .isEqualTo("moderator-only");
    room.ok("judge", new Command.SessionOpen("s1"));
    assertThat(room.refusal("judge", new Command.SessionOpen("s1")))
        .isEqualTo("session-not-scheduled");
  }

  @Test
  void theMediatorLeadsAMediationAndNothingElse() {
    Room room = Room.full();
    room.schedule(SessionType.MEDIATION, Mode.SYNCHRONOUS, Optional.empty());
    room.schedule(SessionType.INQUIRY, Mode.SYNCHRONOUS, Optional.empty());
    room.consent("s1");
    room.consent("s2");
    assertThat(room.refusal("mediator", new Command.SessionOpen("s2"))).isEqualTo("moderator-only");
    room.ok("mediator", new Command.SessionOpen("s1"));
    room.ok("mediator", Room.advance("s1", Segment.COURSE));
    room.ok("mediator", new Command.SessionClose("s1", Optional.empty()));
  }

  @Test
  void needsBothSidesUnlessItIsAnInquiry() {
    Room room = Room.created(Procedure.SUMMARY);
    room.add("plaintiff", Role.PLAINTIFF);
    room.schedule(SessionType.HEARING, Mode.SYNCHRONOUS, Optional.empty());
    room.schedule(SessionType.INQUIRY, Mode.SYNCHRONOUS, Optional.empty());
    room.ok("plaintiff", agree("s1", true));
    room.ok("plaintiff", agree("s2", true));
    assertThat(room.refusal("judge", new Command.SessionOpen("s1"))).isEqualTo("sides-needed");
    room.ok("judge", new Command.SessionOpen("s2"));
  }

  @Test
  void asynchronousSessionsKeepToTheirPeriod() {
    Room room = Room.full();
    room.schedule(SessionType.MEDIATION, Mode.ASYNCHRONOUS, Optional.of(AFTERNOON));
    room.consent("s1");
    assertThat(room.refusal("judge", new Command.SessionOpen("s1")))
        .isEqualTo("period-not-running");
    room.pass(Duration.ofHours(2));
    room.ok("judge", new Command.SessionOpen("s1"));
    room.logIn("plaintiff");
    room.ok("plaintiff", new Command.SessionEnter("s1"));
    room.ok("plaintiff", say("s1", "同意调解"));
    room.pass(Duration.ofHours(4));
    assertThat(room.refusal("plaintiff", say("s1", "还有一句"))).isEqualTo("period-not-running");
    room.logIn("defendant");
    assertThat(room.refusal("defendant", new Command.SessionEnter("s1")))
        .isEqualTo("period-not-running");
    room.ok("judge", say("s1", "期间届满"));
    room.ok("judge", new Command.SessionClose("s1", Optional.of("期间届满")));
  }

  @Test
  void movesThroughTheSectionsOfItsType() {
    Room room = Room.sitting(SessionType.MEDIATION);
    assertThat(room.refusal("plaintiff", Room.advance("s1", Segment.CLAIMS)))
        .isEqualTo("moderator-only");
    assertThat(room.refusal("judge", Room.advance("s1", Segment.DEBATE)))
        .isEqualTo("section-of-another-type");
    room.ok("clerk", Room.advance("s1", Segment.CLAIMS));
    assertThat(room.refusal("clerk", Room.advance("s1", Segment.CLAIMS)))
        .isEqualTo("section-of-another-type");
  }

  @Test
  void inOrdinaryProcedureNoPartOfAHearingIsLeftOut() {
    Room room = hearing(Procedure.ORDINARY);
    assertThat(room.refusal("judge", Room.advance("s1", Segment.DEBATE)))
        .isEqualTo("section-order");
    assertThat(room.refusal("judge", Room.advance("s1", Segment.FINAL_STATEMENTS)))
        .isEqualTo("section-order");
    room.ok("judge", Room.advance("s1", Segment.CLAIMS));
    assertThat(room.refusal("judge", Room.advance("s1", Segment.DEBATE)))
        .as("nobody has spoken in the investigation")
        .isEqualTo("section-order");
    room.ok("plaintiff", say("s1", "请求判令被告付款"));
    room.ok("judge", Room.advance("s1", Segment.DEBATE));
    assertThat(room.refusal("judge", Room.advance("s1", Segment.FINAL_STATEMENTS)))
        .isEqualTo("section-order");
    room.ok("defendant", say("s1", "不同意"));
    room.ok("judge", Room.advance("s1", Segment.INVESTIGATION));
    room.ok("judge", Room.advance("s1", Segment.FINAL_STATEMENTS));
  }

  @Test
  void aHearingGoesOnWhereItsLastSessionEnded() {
    Room room = hearing(Procedure.ORDINARY);
    room.ok("judge", Room.advance("s1", Segment.CLAIMS));
    room.ok("plaintiff", say("s1", "请求判令被告付款"));
    room.ok("judge", new Command.SessionClose("s1", Optional.of("休庭")));
    room.schedule(SessionType.HEARING, Mode.SYNCHRONOUS, Optional.empty());
    room.consent("s2");
    room.ok("judge", new Command.SessionOpen("s2"));
    room.ok("judge", Room.advance("s2", Segment.DEBATE));
  }

  @Test
  void withEveryPartysConsentInvestigationAndDebateAreOne() {
    Room room = hearing(Procedure.ORDINARY);
    room.ok("plaintiff", mergeable());
    assertThat(room.refusal("judge", Room.advance("s1", Segment.DEBATE)))
        .isEqualTo("section-order");
    room.ok("defendant", mergeable());
    assertThat(room.refusal("judge", Room.advance("s1", Segment.FINAL_STATEMENTS)))
        .isEqualTo("section-order");
    room.ok("judge", Room.advance("s1", Segment.DEBATE));
    room.ok("plaintiff", say("s1", "货款未付"));
    room.ok("judge", Room.advance("s1", Segment.FINAL_STATEMENTS));
  }

  private static Command mergeable() {
    return new Command.SessionConsent(
        "s1", Room.POLICY.noticeVersion(), true, Optional.empty(), false, true);
  }

  @Test
  void summaryProcedureIsFreeOfTheOrder() {
    hearing(Procedure.SUMMARY).ok("judge", Room.advance("s1", Segment.FINAL_STATEMENTS));
    hearing(Procedure.SMALL_CLAIMS).ok("judge", Room.advance("s1", Segment.DEBATE));
  }

  private static Room hearing(Procedure procedure) {
    Room room = Room.created(procedure);
    room.add("plaintiff", Role.PLAINTIFF);
    room.add("defendant", Role.DEFENDANT);
    room.schedule(SessionType.HEARING, Mode.SYNCHRONOUS, Optional.empty());
    room.consent("s1");
    room.ok("judge", new Command.SessionOpen("s1"));
    room.ok("plaintiff", new Command.SessionEnter("s1"));
    room.ok("defendant", new Command.SessionEnter("s1"));
    return room;
  }

  @Test
  void nobodySpeaksAfterTheClose() {
    Room room = Room.sitting(SessionType.HEARING);
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    for (String person : List.of("judge", "clerk", "plaintiff", "lawyer", "defendant")) {
      assertThat(room.refusal(person, say("s1", "还有"))).isEqualTo("session-not-open");
    }
    assertThat(room.refusal("judge", new Command.SessionClose("s1", Optional.empty())))
        .isEqualTo("session-not-open");
    assertThat(room.refusal("judge", Room.advance("s1", Segment.DEBATE)))
        .isEqualTo("session-not-open");
  }

  private static Command.SessionSchedule plan(
      SessionType type, Mode mode, Optional<Period> period) {
    return new Command.SessionSchedule(type, mode, "", period, Optional.empty());
  }
}
