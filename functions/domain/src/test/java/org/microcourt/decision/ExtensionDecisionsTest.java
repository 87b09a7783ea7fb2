package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.ItemAct;
import org.microcourt.calendar.Amount;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.SessionState;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Subject;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.SessionType;

class ExtensionDecisionsTest {
  private final Room room = Room.full();

  @Test
  void aPartyAsksAndTheJudgeGrantsOrRefuses() {
    room.ok("judge", Room.question(false));
    assertThat(room.refusal("judge", request(Duration.ofHours(2)))).isEqualTo("item-answerer");
    assertThat(room.refusal("lawyer", request(Duration.ofMinutes(30)))).isEqualTo("due-not-later");
    long request = room.ok("lawyer", request(Duration.ofHours(2))).seq();
    assertThat(room.refusal("plaintiff", grant(request))).isEqualTo("judge-only");
    assertThat(room.refusal("judge", grant(request + 5))).isEqualTo("request-unknown");
    Entry granted = room.ok("judge", grant(request));
    assertThat(((ItemAct.ItemExtended) granted.act()).version()).isEqualTo(2);
    assertThat(room.refusal("judge", refuse(request))).isEqualTo("request-unknown");
    long second = room.ok("defendant", request(Duration.ofHours(4))).seq();
    room.ok("judge", refuse(second));
    assertThat(room.courtroom().item("i1").orElseThrow().requests()).isEmpty();
  }

  @Test
  void aDueTimeGrantedAsAskedForKeepsItsComputation() {
    room.ok("judge", Room.question(false));
    Command asked =
        new Command.ExtensionRequest(
            "i1", new DueWish.In(Amount.days(3)), "材料未齐", Optional.empty());
    Entry request = room.ok("plaintiff", asked);
    Due due = ((ItemAct.ExtensionRequested) request.act()).due();
    Entry granted =
        room.ok(
            "judge",
            new Command.ItemExtend(
                "i1", new DueWish.At(due.at()), Optional.of(request.seq()), Optional.empty()));
    assertThat(due.computation()).isPresent();
    assertThat(((ItemAct.ItemExtended) granted.act()).due()).isEqualTo(due);
  }

  @Test
  void moreTimeForEvidenceIsTheOtherPartiesToo() {
    room.ok("judge", ItemDecisionsTest.evidence("p4", Amount.days(10)));
    room.ok("judge", ItemDecisionsTest.evidence("p6", Amount.days(7)));
    room.ok("judge", Room.question(false));
    Entry extended = room.ok("judge", ItemDecisionsTest.extend("i1", Duration.ofDays(14)));
    assertThat(((ItemAct.ItemExtended) extended.act()).also())
        .containsExactly(new ItemAct.Moved("i2", 2));
    Instant until = Room.START.plus(Duration.ofDays(14));
    assertThat(room.courtroom().item("i2").orElseThrow().due().at()).isEqualTo(until);
    assertThat(room.courtroom().item("i3").orElseThrow().term().version()).isEqualTo(1);
  }

  @Test
  void afterExpiryOnlyARestorationIsAskedForAndWithinTenDays() {
    room.ok("judge", ItemDecisionsTest.evidence("p4", Amount.days(3)));
    room.pass(Duration.ofDays(5));
    Instant ended = room.now().minus(Duration.ofDays(1));
    assertThat(room.refusal("plaintiff", restore(Optional.empty())))
        .isEqualTo("extension-before-expiry");
    assertThat(room.refusal("plaintiff", restore(Optional.of(Room.START.minusSeconds(1)))))
        .isEqualTo("restore-obstacle");
    room.ok("plaintiff", restore(Optional.of(ended)));
    room.pass(Duration.ofDays(20));
    assertThat(room.refusal("plaintiff", restore(Optional.of(ended))))
        .isEqualTo("restore-too-late");
  }

  @Test
  void aPeriodIsProlongedOnlyAsFarAsEveryConsentGoes() {
    asynchronous(AtEnd.WAIT);
    Command.SessionExtend extend =
        new Command.SessionExtend("s1", Room.START.plus(Duration.ofHours(4)), "病假");
    assertThat(room.refusal("judge", extend)).isEqualTo("extension-consent");
    room.ok("plaintiff", extendable());
    assertThat(room.refusal("judge", extend)).isEqualTo("extension-consent");
    room.ok("defendant", extendable());
    assertThat(room.refusal("clerk", extend)).isEqualTo("moderator-only");
    Command.SessionExtend shorter =
        new Command.SessionExtend("s1", Room.START.plus(Duration.ofHours(1)), "病假");
    assertThat(room.refusal("judge", shorter)).isEqualTo("due-not-later");
    room.ok("judge", extend);
    assertThat(session().plan().period().orElseThrow().to()).isEqualTo(extend.to());
    assertThat(session().term().orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void atItsEndAPeriodWaitsForTheJudgeOrCloses() {
    asynchronous(AtEnd.CLOSE);
    room.pass(Duration.ofHours(3));
    assertThat(clock(new Command.SessionEnd("s1", 1))).isInstanceOf(Decision.Refused.class);
    clock(new Command.Expire(new Subject.Period("s1"), 1));
    assertThat(clock(new Command.SessionEnd("s1", 2))).isInstanceOf(Decision.Refused.class);
    clock(new Command.SessionEnd("s1", 1));
    assertThat(session().stage()).isEqualTo(SessionState.Stage.CLOSED);
    assertThat(room.entries().getLast().by()).isEqualTo("system:deadlines");
  }

  @Test
  void aSynchronousSessionHasNoPeriodToEndOrExtend() {
    Command schedule =
        new Command.SessionSchedule(
            SessionType.INQUIRY,
            Mode.SYNCHRONOUS,
            "",
            Optional.empty(),
            Optional.empty(),
            AtEnd.CLOSE);
    assertThat(room.refusal("judge", schedule)).isEqualTo("period-of-async");
    Room sitting = Room.sitting(SessionType.INQUIRY);
    assertThat(
            sitting.refusal(
                "judge", new Command.SessionExtend("s1", Room.START.plusSeconds(60), "病假")))
        .isEqualTo("period-of-async");
  }

  @Test
  void aTranscriptIsConfirmedByItsHashOnceAndByThoseWhoMay() {
    Room sitting = Room.sitting(SessionType.INQUIRY);
    assertThat(sitting.refusal("plaintiff", confirm(Hash.ZERO))).isEqualTo("transcript-missing");
    sitting.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    DocumentRef document =
        new DocumentRef(
            1,
            "谈话笔录",
            "笔录",
            DocumentRef.Volume.MAIN,
            1,
            9,
            Hash.ZERO,
            "application/pdf",
            "k",
            Optional.of("s1"));
    sitting.decide(Actor.Part.TRANSCRIPTS, new Command.TranscriptDraft("s1", document));
    assertThat(((Act.TranscriptDrafted) sitting.entries().getLast().act()).due()).isPresent();
    Hash other = Hash.ZERO.then(Hash.ZERO);
    assertThat(sitting.refusal("plaintiff", confirm(other))).isEqualTo("transcript-differs");
    assertThat(sitting.refusal("witness", confirm(Hash.ZERO))).isEqualTo("confirm-of-party");
    assertThat(sitting.refusal("lawyer", confirm(Hash.ZERO))).isEqualTo("confirm-of-party");
    sitting.pass(Duration.ofHours(1));
    assertThat(sitting.refusal("plaintiff", confirm(Hash.ZERO))).isEqualTo("reauthenticate");
    sitting.logIn("plaintiff");
    sitting.ok("plaintiff", confirm(Hash.ZERO));
    sitting.logIn("lawyer");
    Command again = new Command.TranscriptConfirm("s1", Hash.ZERO, Optional.of("p4"));
    assertThat(sitting.refusal("lawyer", again)).isEqualTo("confirmed-already");
    sitting.pass(Duration.ofDays(9));
    sitting.logIn("defendant");
    Entry late = sitting.ok("defendant", confirm(Hash.ZERO));
    assertThat(((Act.TranscriptConfirmed) late.act()).late()).isTrue();
  }

  private Decision clock(Command command) {
    return room.decide(Actor.Part.DEADLINES, command);
  }

  private SessionState session() {
    return room.courtroom().session("s1").orElseThrow();
  }

  private void asynchronous(AtEnd atEnd) {
    Period period = new Period(Room.START, Room.START.plus(Duration.ofHours(2)));
    room.ok(
        "judge",
        new Command.SessionSchedule(
            SessionType.INQUIRY,
            Mode.ASYNCHRONOUS,
            "",
            Optional.of(period),
            Optional.empty(),
            atEnd));
    room.consent("s1");
    room.ok("judge", new Command.SessionOpen("s1"));
  }

  private static Command extendable() {
    return new Command.SessionConsent("s1", "2026-01", true, Optional.empty(), true, false);
  }

  private static Command confirm(Hash document) {
    return new Command.TranscriptConfirm("s1", document, Optional.empty());
  }

  private static Command request(Duration after) {
    return new Command.ExtensionRequest(
        "i1", new DueWish.At(Room.START.plus(after)), "材料未齐", Optional.empty());
  }

  private Command restore(Optional<Instant> obstacleEnded) {
    return new Command.ExtensionRequest(
        "i1", new DueWish.At(room.now().plus(Duration.ofDays(3))), "住院", obstacleEnded);
  }

  private static Command grant(long request) {
    return new Command.ItemExtend(
        "i1",
        new DueWish.At(Room.START.plus(Duration.ofHours(2))),
        Optional.of(request),
        Optional.empty());
  }

  private static Command refuse(long request) {
    return new Command.ExtensionRefuse("i1", request, "理由不足");
  }
}
