package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.SigningAct;
import org.microcourt.courtroom.Agreement;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.rule.Refusal;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;
import org.microcourt.signing.Capacity;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Handwriting;
import org.microcourt.signing.Response;

class SigningDecisionsTest {
  private static final List<Integer> LINE =
      List.of(10, 10, 0, 60, 40, 20, 110, 70, 40, 160, 90, 60, 210, 110, 80);

  private Room room = Room.full();

  private void drafted(SessionType type) {
    room = Room.sitting(type);
    room.ok(
        "judge",
        new Command.ParticipantAdd(
            "helper", "助理", Role.AGENT, Optional.of("p6"), Optional.of(Authority.GENERAL)));
    if (type == SessionType.MEDIATION) {
      room.ok("judge", Room.advance("s1", Segment.AGREEMENT));
    }
    room.ok(
        "judge",
        new Command.MessagePost(
            Optional.of("s1"), "合议", Optional.empty(), List.of(), Audience.COURT));
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    room.decide(
        Actor.Part.TRANSCRIPTS, new Command.TranscriptDraft("s1", Transcripts.document(Hash.ZERO)));
  }

  @Test
  void aGeneralAgentSignsWhatWasSaidAndNoAgreement() {
    drafted(SessionType.HEARING);
    room.ok("helper", confirm("p6"));
    drafted(SessionType.MEDIATION);
    assertThat(room.refusal("helper", confirm("p6"))).isEqualTo("special-authority");
    room.ok("lawyer", confirm("p4"));
    room.ok("defendant", confirm());
  }

  @Test
  void anAgreementStandsSinceTheLastPartySigned() {
    drafted(SessionType.MEDIATION);
    assertThat(effective()).isEmpty();
    room.ok("lawyer", confirm("p4"));
    room.pass(Duration.ofMinutes(2));
    Instant last = room.now();
    assertThat(effective()).isEmpty();
    room.ok("defendant", confirm());
    assertThat(effective()).hasValue(last);
    room.pass(Duration.ofMinutes(2));
    room.ok("mediator", confirm());
    assertThat(effective()).hasValue(last);
  }

  @Test
  void signsWithOnesOwnLatestHandwriting() {
    drafted(SessionType.HEARING);
    Handwriting hand = new Handwriting(300, 150, List.of(LINE));
    Entry first = room.ok("plaintiff", new SigningCommand.SignatureCapture(hand));
    Entry second = room.ok("plaintiff", new SigningCommand.SignatureCapture(hand));
    assertThat(room.refusal("plaintiff", signed(first))).isEqualTo("signature-unknown");
    assertThat(room.refusal("defendant", signed(second))).isEqualTo("signature-unknown");
    Entry confirmed = room.ok("plaintiff", signed(second));
    assertThat(confirmed.act())
        .isInstanceOfSatisfying(
            Act.TranscriptConfirmed.class, c -> assertThat(c.signature()).hasValue(second.seq()));
    room.ok("defendant", confirm());
  }

  @Test
  void aCorrectionIsAppliedForRuledOnAndLookedAtAgain() {
    drafted(SessionType.HEARING);
    room.ok("plaintiff", confirm());
    assertThat(room.refusal("plaintiff", confirm())).isEqualTo("confirmed-already");
    long application = room.ok("defendant", object(List.of(9L))).seq();
    assertThat(room.refusal("clerk", rule(application))).isEqualTo("judge-only");
    assertThat(room.refusal("judge", rule(application - 1))).isEqualTo("correction-unknown");
    room.ok("judge", rule(application));
    assertThat(room.refusal("judge", rule(application))).isEqualTo("correction-unknown");
    assertThat(
            room.refusal(
                "plaintiff", new SigningCommand.TranscriptRefuse("s1", Optional.empty(), "不同意")))
        .isEqualTo("confirmed-already");
    Response first = transcript().response("p4").orElseThrow();
    long again = room.ok("plaintiff", confirm()).seq();
    assertThat(transcript().confirmed()).containsEntry("p4", first.seq());
    assertThat(transcript().response("p4").flatMap(Response::again)).hasValue(again);
    assertThat(room.refusal("plaintiff", confirm())).isEqualTo("confirmed-already");
  }

  @Test
  void anApplicationNamesEntriesOfTheTranscriptThatAllMaySee() {
    drafted(SessionType.HEARING);
    long drafted = transcript().draft().seq();
    assertThat(room.refusal("plaintiff", object(List.of(drafted)))).isEqualTo("correction-entry");
    assertThat(room.refusal("plaintiff", object(List.of(drafted - 2))))
        .as("a deliberation")
        .isEqualTo("correction-entry");
    for (int n = 0; n < 20; n++) {
      room.ok("plaintiff", object(List.of()));
    }
    assertThat(room.refusal("plaintiff", object(List.of()))).isEqualTo("corrections-waiting");
    room.ok("defendant", object(List.of()));
    room.pass(Duration.ofDays(30));
    Entry late = room.ok("defendant", object(List.of()));
    assertThat(late.act())
        .isInstanceOfSatisfying(
            SigningAct.TranscriptObjected.class, o -> assertThat(o.late()).isTrue());
  }

  @Test
  void theJudgeIsToldForWhomAndWhatItWaits() {
    drafted(SessionType.HEARING);
    room.ok("plaintiff", confirm());
    assertThat(refused(end()))
        .returns("signatures-open", Refusal::code)
        .satisfies(r -> assertThat(r.message()).endsWith("：被告 defendant。"));
    room.ok("defendant", new SigningCommand.TranscriptRefuse("s1", Optional.empty(), "有误"));
    long application = room.ok("defendant", object(List.of())).seq();
    assertThat(refused(end()))
        .returns("corrections-open", Refusal::code)
        .satisfies(r -> assertThat(r.messageEn()).endsWith("no. " + application + "."));
    room.ok("judge", rule(application));
    assertThat(room.refusal("clerk", end())).isEqualTo("judge-only");
    room.pass(Duration.ofHours(1));
    assertThat(room.refusal("judge", end())).isEqualTo("reauthenticate");
    room.logIn("judge");
    room.ok("judge", end());
    for (Command command : List.of(confirm(), object(List.of()))) {
      assertThat(room.refusal("defendant", command)).isEqualTo("transcript-final");
    }
  }

  @Test
  void withoutACalendarNobodyIsWaitedForInVain() {
    drafted(SessionType.HEARING);
    TranscriptState timed = transcript();
    TranscriptState untimed =
        new TranscriptState(
            timed.draft(),
            Optional.empty(),
            timed.asked(),
            timed.responses(),
            timed.applications(),
            Optional.empty(),
            Optional.empty());
    assertThat(untimed.isRunning(room.now().plus(Duration.ofDays(14)))).isTrue();
    assertThat(untimed.isRunning(room.now().plus(Duration.ofDays(15)))).isFalse();
  }

  @Test
  void aPartyThatIsAnOrganisationIsRepresented() {
    Command organisation = added(Role.THIRD_PARTY);
    assertThat(room.refusal("judge", added(Role.CLERK))).isEqualTo("representative-of-party");
    room.ok("judge", organisation);
    Participant party = room.courtroom().memberOf("new").orElseThrow();
    assertThat(Capacity.of(party)).hasValue(Capacity.LEGAL_REPRESENTATIVE);
    assertThat(party.withoutAccess().representative()).hasValue("张某");
    assertThat(Participant.fromJson(party.toJson())).isEqualTo(party);
  }

  private static Command added(Role role) {
    return new Command.ParticipantAdd(
        "new", "某公司", role, Optional.empty(), Optional.empty(), Optional.of("张某"));
  }

  private Refusal refused(Command command) {
    return ((Decision.Refused) room.decide("judge", command)).refusal();
  }

  private Optional<Instant> effective() {
    return Agreement.since(room.courtroom(), room.courtroom().session("s1").orElseThrow());
  }

  private TranscriptState transcript() {
    return room.courtroom().session("s1").orElseThrow().transcript().orElseThrow();
  }

  private static Command confirm() {
    return new Command.TranscriptConfirm("s1", Hash.ZERO, Optional.empty());
  }

  private static Command confirm(String principal) {
    return new Command.TranscriptConfirm("s1", Hash.ZERO, Optional.of(principal));
  }

  private static Command signed(Entry signature) {
    return new Command.TranscriptConfirm(
        "s1", Hash.ZERO, Optional.empty(), Optional.of(signature.seq()));
  }

  private static Command object(List<Long> entries) {
    return new SigningCommand.TranscriptObject(
        "s1", Optional.empty(), Correction.SUPPLEMENT, entries, "补充", "漏记");
  }

  private static Command rule(long application) {
    return new SigningCommand.TranscriptRule(
        "s1", application, CorrectionRuling.GRANTED, Optional.of("补正为"), "属实");
  }

  private static Command end() {
    return new SigningCommand.TranscriptFinalize("s1", Hash.ZERO, Optional.empty());
  }
}
