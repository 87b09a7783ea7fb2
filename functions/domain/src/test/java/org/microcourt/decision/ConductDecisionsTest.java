package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.ConductAct;
import org.microcourt.conduct.Warning;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Role;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.motion.Motion;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

class ConductDecisionsTest {
  private static final String PLAINTIFF = "p4";
  private static final String DEFENDANT = "p6";
  private static final Command SPEAK = Room.say("s1", "我还有话说");

  private final Room room = Room.sitting(SessionType.MEDIATION);

  private static Command warn(String participant, Warning warning) {
    return new ConductCommand.ConductWarn("s1", participant, warning, "打断他人发言");
  }

  private static Command mute(String participant) {
    return new ConductCommand.ConductMute("s1", participant, Optional.empty(), "辱骂对方");
  }

  private static Command mute(String participant, Duration time) {
    return new ConductCommand.ConductMute("s1", participant, Optional.of(time), "辱骂对方");
  }

  private static Command unmute(String participant) {
    return new ConductCommand.ConductUnmute("s1", participant, Optional.of("已致歉"));
  }

  private static Command.UploadRequest upload(Category category, Optional<String> caption) {
    return new Command.UploadRequest(
        "流水.pdf",
        9,
        "application/pdf",
        Hash.ZERO,
        category,
        category == Category.EVIDENCE
            ? Optional.of(new Described("流水", "银行", "付款", Described.Form.COPY, "", ""))
            : Optional.empty(),
        Optional.empty(),
        Optional.of("s1"),
        Audience.EVERYONE,
        caption);
  }

  @Test
  void whoIsMutedSaysNothingUntilTheJudgeLetsItSpeakAgain() {
    room.ok("judge", mute(DEFENDANT));
    assertThat(room.refusal("defendant", SPEAK)).isEqualTo("muted");
    room.ok("plaintiff", SPEAK);
    room.ok("lawyer", SPEAK);

    room.ok("judge", unmute(DEFENDANT));
    room.ok("defendant", SPEAK);
    assertThat(room.refusal("judge", unmute(DEFENDANT))).isEqualTo("not-muted");
  }

  @Test
  void aMuteForATimeEndsByTheCourtsTimeAlone() {
    ConductAct.Muted act =
        (ConductAct.Muted) room.ok("judge", mute(DEFENDANT, Duration.ofMinutes(10))).act();
    assertThat(act.until()).contains(room.now().plus(Duration.ofMinutes(10)));

    room.pass(Duration.ofMinutes(9));
    Decision.Refused refused = (Decision.Refused) room.decide("defendant", SPEAK);
    assertThat(refused.refusal().retryAfter()).contains(60L);
    room.pass(Duration.ofMinutes(1));
    assertThat(room.refusal("judge", unmute(DEFENDANT))).isEqualTo("not-muted");
    room.ok("defendant", SPEAK);
  }

  @Test
  void theLastMuteCounts() {
    room.ok("judge", mute(DEFENDANT));
    Decision.Refused refused = (Decision.Refused) room.decide("defendant", SPEAK);
    assertThat(refused.refusal().retryAfter()).isEmpty();
    room.ok("judge", mute(DEFENDANT, Duration.ofMinutes(1)));
    room.pass(Duration.ofMinutes(1));
    room.ok("defendant", SPEAK);
  }

  @Test
  void aMuteIsOfItsSessionAndEndsWithIt() {
    room.schedule(SessionType.INQUIRY, Mode.SYNCHRONOUS, Optional.empty());
    room.consent("s2");
    room.ok("judge", new Command.SessionOpen("s2"));
    room.ok("defendant", new Command.SessionEnter("s2"));
    room.ok("judge", mute(DEFENDANT));
    room.ok("defendant", Room.say("s2", "在这里可以说"));

    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    assertThat(room.courtroom().conduct()).isEmpty();
    assertThat(room.refusal("defendant", SPEAK)).isEqualTo("session-not-open");
  }

  @Test
  void whoIsMutedKeepsWhatIsNoSpeech() {
    room.ok("judge", Room.question(false));
    room.ok("defendant", SPEAK);
    long said = room.seq();
    room.ok("judge", mute(DEFENDANT));

    room.ok("defendant", Room.answer("i1"));
    room.ok("defendant", new Command.MessageWithdraw(said));
    room.ok(
        "defendant", new MotionCommand.MotionFile(new Motion.Offline("不会使用手机"), Optional.empty()));
    room.ok("defendant", upload(Category.EVIDENCE, Optional.empty()));
    room.ok("defendant", upload(Category.DEFENCE, Optional.empty()));
    assertThat(room.refusal("defendant", upload(Category.EVIDENCE, Optional.of("你们都在撒谎"))))
        .isEqualTo("muted");
    assertThat(room.refusal("defendant", upload(Category.OTHER, Optional.empty())))
        .isEqualTo("muted");
  }

  @Test
  void whoIsMutedSaysNothingInAPrivateTalkEither() {
    room.ok("mediator", new Command.TalkOpen("s1", Role.DEFENDANT));
    room.ok("judge", mute(DEFENDANT));
    Audience side = new Audience.Side(Role.DEFENDANT);
    assertThat(room.refusal("defendant", Room.say("s1", "私下说", side))).isEqualTo("muted");
  }

  @Test
  void anAdmonitionFollowsAWarning() {
    assertThat(room.refusal("judge", warn(PLAINTIFF, Warning.ADMONITION)))
        .isEqualTo("admonition-after-warning");
    room.ok("judge", warn(DEFENDANT, Warning.WARNING));
    assertThat(room.refusal("judge", warn(PLAINTIFF, Warning.ADMONITION)))
        .isEqualTo("admonition-after-warning");
    room.ok("judge", warn(PLAINTIFF, Warning.WARNING));
    room.ok("judge", warn(PLAINTIFF, Warning.ADMONITION));
    room.ok("plaintiff", SPEAK);

    assertThat(room.courtroom().conduct())
        .extracting(one -> one.participant() + one.warnings() + one.admonitions())
        .containsExactly("p610", "p411");
  }

  @Test
  void onlyAJudgeKeepsOrderAndNotAgainstTheCourt() {
    for (String person : List.of("clerk", "mediator", "plaintiff", "lawyer", "witness")) {
      assertThat(room.refusal(person, mute(DEFENDANT))).isEqualTo("judge-only");
      assertThat(room.refusal(person, warn(DEFENDANT, Warning.WARNING))).isEqualTo("judge-only");
    }
    for (String court : List.of("p1", "p2", "p3")) {
      assertThat(room.refusal("judge", mute(court))).isEqualTo("conduct-target");
      assertThat(room.refusal("judge", warn(court, Warning.WARNING))).isEqualTo("conduct-target");
    }
    assertThat(room.refusal("judge", mute("p99"))).isEqualTo("participant-unknown");
    assertThat(
            room.refusal(
                "judge", new ConductCommand.ConductMute("s9", DEFENDANT, Optional.empty(), "理由")))
        .isEqualTo("session-unknown");
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    assertThat(room.refusal("judge", mute(DEFENDANT))).isEqualTo("session-not-open");
  }

  @Test
  void aWitnessIsMutedLikeOthers() {
    room.ok("judge", new Command.WitnessCall("s1", "p7"));
    room.logIn("witness");
    room.ok("witness", new Command.SessionEnter("s1"));
    room.ok("judge", mute("p7"));
    assertThat(room.refusal("witness", SPEAK)).isEqualTo("muted");
  }

  @Test
  void aSnapshotKnowsWhoIsMutedAndUntilWhen() {
    room.ok("judge", warn(DEFENDANT, Warning.WARNING));
    room.ok("judge", mute(DEFENDANT, Duration.ofMinutes(10)));
    Courtroom read = Courtroom.fromJson(Json.parseObject(room.courtroom().toJson().text()));
    assertThat(read).isEqualTo(room.courtroom());
  }

  @Test
  void aTimeIsAMinuteToSevenDays() {
    assertThatThrownBy(() -> mute(DEFENDANT, Duration.ZERO)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> mute(DEFENDANT, Duration.ofDays(8))).isInstanceOf(JsonException.class);
  }
}
