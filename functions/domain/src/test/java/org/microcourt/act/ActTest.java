package org.microcourt.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.microcourt.calendar.Amount;
import org.microcourt.calendar.DueTime;
import org.microcourt.calendar.LegalCalendar;
import org.microcourt.calendar.Reckoning;
import org.microcourt.call.Medium;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.ExportFailure;
import org.microcourt.casefile.ExportForm;
import org.microcourt.conduct.Warning;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Subject;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.exhibit.View;
import org.microcourt.item.ItemPlan;
import org.microcourt.item.ItemType;
import org.microcourt.item.Ruling;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.motion.Cause;
import org.microcourt.motion.ChallengeGround;
import org.microcourt.motion.Motion;
import org.microcourt.record.Hash;
import org.microcourt.session.AsyncHearingFindings;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Handwriting;

class ActTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Participant AGENT =
      new Participant(
          "p5", "sub", "李𠮷", Role.AGENT, Optional.of("p4"), Optional.of(Authority.SPECIAL), false);
  private static final DocumentRef DOCUMENT =
      new DocumentRef(
          1,
          "调解笔录",
          "TRANSCRIPT",
          DocumentRef.Volume.MAIN,
          4,
          99,
          Hash.ZERO,
          "application/pdf",
          "k",
          Optional.of("s1"));

  private static final Described STATED =
      new Described("流水", "银行", "已付款", Described.Form.COPY, "原告保管", "");
  private static final Due DUE = due();

  private static Due due() {
    Reckoning reckoned = LegalCalendar.shipped().reckon(NOON, Amount.days(15));
    DueTime time = ((Reckoning.Due) reckoned).time();
    return new Due(time.due(), Optional.of(time));
  }

  static final List<Act> SAMPLES =
      List.of(
          new Act.CourtroomCreated(
              new CaseInfo("号", "由", "院", CaseInfo.Procedure.SMALL_CLAIMS), AGENT),
          new Act.ParticipantAdded(AGENT),
          new Act.ParticipantRemoved("p5", "辞去委托"),
          new Act.SessionScheduled(
              new Plan(
                  "s1",
                  SessionType.HEARING,
                  Mode.ASYNCHRONOUS,
                  "第一次",
                  Optional.of(new Period(NOON, NOON.plusSeconds(60))),
                  Optional.of(new AsyncHearingFindings("申请", "困难", "无争议")),
                  AtEnd.CLOSE)),
          new Act.SessionConsented(
              "s1",
              SessionType.HEARING,
              Mode.ASYNCHRONOUS,
              "2026-01",
              true,
              Optional.of("p4"),
              true,
              true),
          new Act.SessionOpened("s1"),
          new Act.SessionEntered("s1", NOON, "2"),
          new Act.SessionAdvanced("s1", Segment.DEBATE),
          new Act.SessionExtended("s1", new Period(NOON, NOON.plusSeconds(120)), 2, "病假"),
          new Act.SessionClosed("s1", Optional.of("审理终结")),
          new Act.TalkOpened("s1", Role.DEFENDANT),
          new Act.TalkClosed("s1", Role.DEFENDANT),
          new Act.WitnessCalled("s1", "p7"),
          new Act.WitnessDismissed("s1", "p7"),
          new Act.MessagePosted(Optional.of("s1"), "话", Optional.of(3L), List.of("p4")),
          new Act.MessageWithdrawn(7, Optional.of("s1")),
          new ItemAct.ItemIssued(
              new ItemPlan(
                  "i1",
                  ItemType.PRODUCE_EVIDENCE,
                  "举证",
                  List.of("p4", "p6"),
                  Optional.of("s1"),
                  List.of(1L),
                  true,
                  true),
              "请举证",
              DUE),
          new ItemAct.ItemAnswered("i1", Optional.of("s1"), "p4", "答复", List.of(1L, 2L), true),
          new ItemAct.ExtensionRequested(
              "i1", Optional.of("s1"), "p4", DUE, "住院", Optional.of(NOON)),
          new ItemAct.ItemExtended(
              "i1",
              Optional.of("s1"),
              DUE,
              2,
              Optional.of("准许"),
              Optional.of(9L),
              List.of(new ItemAct.Moved("i2", 3))),
          new ItemAct.ExtensionRefused("i1", Optional.of("s1"), 9, "理由不足"),
          new ItemAct.ItemWithdrawn("i1", Optional.of("s1"), "无必要"),
          new ItemAct.ItemRuled("i1", Optional.of("s1"), "p4", Ruling.DEEMED_ADMITTED, "未答复"),
          new EvidenceAct.UploadRequested(
              new UploadPlan(
                  "u1",
                  "流水.pdf",
                  9,
                  "application/pdf",
                  Hash.ZERO,
                  Category.EVIDENCE,
                  Optional.of(STATED),
                  Optional.of("e1"),
                  Optional.of("s1"),
                  Optional.of("看这里")),
              "everyone",
              DUE),
          new EvidenceAct.UploadCancelled("u1", Optional.of("s1")),
          new EvidenceAct.UploadAccepted(
              "u1",
              Optional.of("s1"),
              new Media(Media.Kind.TEXT, "text/plain", 0, 0, 0, 0, List.of(), Optional.empty()),
              "k"),
          new EvidenceAct.LateExplained("e1", Optional.of("s1"), "p4", "住院"),
          new EvidenceAct.LateRuled("e1", Optional.empty(), LateRuling.REFUSED, "故意拖延"),
          new EvidenceAct.RoundOpened(
              "s1",
              2,
              new Round(
                  Round.Turn.COUNTER,
                  List.of(Round.Side.DEFENDANT),
                  List.of(Round.Side.PLAINTIFF, Round.Side.THIRD_PARTY))),
          new EvidenceAct.Filed(
              "u1",
              "p5",
              DOCUMENT,
              new Media(
                  Media.Kind.IMAGE,
                  "image/jpeg",
                  1,
                  4_000,
                  3_000,
                  0,
                  List.of(new Media.Preview("k", 320, 240, Optional.of(Hash.ZERO))),
                  Optional.of("无预览")),
              Optional.of(
                  new Exhibit("e2", "原告证据2", Optional.of("p4"), STATED, Optional.of("e1"), true)),
              Optional.of("看这里")),
          new EvidenceAct.Rejected("u1", Optional.of("s1"), "EMPTY", "空文件。", "Empty."),
          new EvidenceAct.ExhibitDescribed(
              "e1", new Described("流水", "银行", "", Described.Form.ORIGINAL, "", "八月的一笔支出")),
          new EvidenceAct.ExhibitOpened("e1", "p6"),
          new EvidenceAct.ExhibitOpined(
              "e1",
              Optional.of("s1"),
              "p6",
              new Opinion(
                  View.ACCEPTED,
                  View.DISPUTED,
                  View.NO_OPINION,
                  Optional.of("弱"),
                  "取得方式不合法",
                  true,
                  List.of(
                      new Opinion.Point(
                          Optional.of(2L),
                          Optional.of(new Opinion.Region(1, 2, 30, 40)),
                          Optional.empty(),
                          "此处"),
                      new Opinion.Point(
                          Optional.empty(), Optional.empty(), Optional.of(75L), "此时")))),
          new EvidenceAct.ExhibitReviewed("e1", Review.ORIGINAL_REQUIRED, "不清晰"),
          new EvidenceAct.ExhibitFound("e1", Optional.of("s1"), Finding.PARTLY, "部分属实"),
          new MotionAct.Filed(
              "m1",
              new Motion.Challenge("p1", ChallengeGround.FAVOURS, Optional.of("m9"), "收受礼品"),
              Optional.of("p4"),
              Optional.of(DUE)),
          new MotionAct.Filed("m2", new Motion.Offline("不会使用"), Optional.empty(), Optional.empty()),
          new MotionAct.Filed(
              "m3",
              new Motion.Repudiation(7, Cause.SYSTEM_ERROR, "重复发送"),
              Optional.empty(),
              Optional.empty()),
          new ConductAct.Warned("s1", "p6", Warning.ADMONITION, "打断他人发言"),
          new ConductAct.Muted(
              "s1", "p6", Optional.of(Instant.parse("2026-03-02T02:00:00Z")), "辱骂对方"),
          new ConductAct.Muted("s1", "p6", Optional.empty(), "辱骂对方"),
          new ConductAct.Unmuted("s1", "p6", Optional.of("已致歉")),
          new MotionAct.Decided("m1", true, "理由成立"),
          new MotionAct.Withdrawn("m2"),
          new CallAct.Started("v1", Optional.of("s1"), Medium.VIDEO, List.of("p2", "p3")),
          new CallAct.Started("v2", Optional.empty(), Medium.VOICE, List.of("p2")),
          new CallAct.Joined("v1", Optional.of("s1")),
          new CallAct.Left("v1", Optional.empty()),
          new CallAct.Declined("v1", Optional.of("s1")),
          new CallAct.Ended("v1", Optional.of("s1"), List.of("p3")),
          new CallAct.Ended("v2", Optional.empty(), List.of()),
          new ExportAct.Requested("x1", ExportForm.BUNDLE),
          new ExportAct.Made("x1", 1L << 33, Hash.ZERO, 12),
          new ExportAct.Failed("x2", ExportFailure.DAMAGED),
          new DeadlineAct.Reminded(
              new Subject.Item("i1"), Optional.of("s1"), 2, "PT24H", List.of("p6")),
          new DeadlineAct.Expired(
              new Subject.Confirmation("s1"), Optional.of("s1"), 1, List.of("p6")),
          new Act.TranscriptDrafted("s1", DOCUMENT, Optional.of(DUE)),
          new Act.TranscriptSealed("s1", DOCUMENT, Hash.ZERO),
          new Act.TranscriptConfirmed(
              "s1", Hash.ZERO, Optional.of("p4"), Optional.of(7L), NOON, "2", true),
          new SigningAct.TranscriptObjected(
              "s1", Optional.of("p4"), Correction.OMISSION, List.of(7L, 9L), "补", "漏记", true),
          new SigningAct.TranscriptCorrected(
              "s1", 30, CorrectionRuling.GRANTED, Optional.of("补正为"), "属实"),
          new SigningAct.TranscriptRefused("s1", Optional.of("p4"), "不认可", true),
          new SigningAct.TranscriptFinalized("s1", Hash.ZERO, Optional.of(8L), NOON, "2"),
          new SigningAct.SignatureCaptured(
              new Handwriting(300, 150, List.of(List.of(1, 2, 0, 3, 4, 5), List.of(6, 7, 80)))),
          new Act.DocumentFiled(DOCUMENT));

  @Test
  void everyKindReadsBackWhatItWrites() {
    for (Act act : SAMPLES) {
      assertThat(Act.of(act.kind(), Json.parseObject(act.body().text()))).isEqualTo(act);
    }
  }

  @Test
  void everyActHasAKindAndASampleHere() {
    Set<String> acts = new TreeSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(Act.class));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (type.isSealed()) {
        open.addAll(Arrays.asList(type.getPermittedSubclasses()));
      } else {
        acts.add(type.getSimpleName());
      }
    }
    assertThat(SAMPLES.stream().map(a -> a.getClass().getSimpleName())).hasSameElementsAs(acts);
    assertThat(SAMPLES.stream().map(Act::kind))
        .hasSameElementsAs(
            Arrays.stream(ActKind.values()).map(ActKind::text).collect(Collectors.toSet()));
  }

  @Test
  void anUnknownKindIsNamed() {
    assertThatThrownBy(() -> Act.of("verdict.guessed", Json.obj()))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("verdict.guessed");
  }
}
