package org.microcourt.transcripts.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.CallAct;
import org.microcourt.act.ConductAct;
import org.microcourt.act.MotionAct;
import org.microcourt.call.Medium;
import org.microcourt.conduct.Warning;
import org.microcourt.motion.Cause;
import org.microcourt.motion.ChallengeGround;
import org.microcourt.motion.Motion;
import org.microcourt.record.Entry;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;
import org.microcourt.typeset.Typefaces;
import org.microcourt.typeset.fixture.Printed;

/// What is printed of motions, calls and the order in the courtroom.
class CourtActsPrintedTest {
  private static final TranscriptAssembler ASSEMBLER =
      new TranscriptAssembler(new Typefaces(), ZoneId.of("Asia/Shanghai"));

  @Test
  void printsMotionsAndWhatBecameOfThem() throws IOException {
    RecordKept r = RecordKept.withEverybody();
    r.schedule("s1", SessionType.HEARING, Mode.SYNCHRONOUS, "");
    Motion offline = new Motion.Offline("年事已高");
    r.by("p5", new MotionAct.Filed("m1", offline, Optional.of("p4"), Optional.empty()));
    r.open("s1").enter("s1", "p1", "p4").advance("s1", Segment.CHALLENGE);
    r.by("p1", new MotionAct.Decided("m1", false, "可由代理人到庭"));
    Motion challenge =
        new Motion.Challenge("p1", ChallengeGround.KINSHIP, Optional.empty(), "系被告表兄");
    r.by("p4", new MotionAct.Filed("m2", challenge, Optional.empty(), Optional.empty()));
    r.by("p2", new MotionAct.Decided("m2", false, "经院长决定，并无亲属关系"));
    Motion repudiation = new Motion.Repudiation(9, Cause.SYSTEM_ERROR, "重复发送");
    r.by("p6", new MotionAct.Filed("m3", repudiation, Optional.empty(), Optional.empty()));
    r.by("p6", new MotionAct.Withdrawn("m3"));

    assertThat(Printed.glyphs(pdf(r.close("s1").entries())))
        .containsSubsequence(
            "申请回避",
            "审判员 陈立新 宣布对“申请转为线下进行”的决定：驳回。理由：可由代理人到庭",
            "申请审判员 陈立新回避（是本案当事人或者当事人、诉讼代理人的近亲属），理由：系被告表兄",
            "书记员 周敏 宣布对“申请审判员 陈立新回避”的决定：驳回。理由：经院长决定，并无亲属关系",
            "提出第 9 条并非本人所为（系统错误），理由：重复发送",
            "撤回“提出第 9 条并非本人所为（系统错误）”");
  }

  @Test
  void printsACallAsOneLineWithItsTimesAndPeople() throws IOException {
    RecordKept r = RecordKept.withEverybody();
    r.schedule("s1", SessionType.HEARING, Mode.SYNCHRONOUS, "");
    r.open("s1").enter("s1", "p1", "p4");
    Optional<String> s1 = Optional.of("s1");
    r.by("p1", new CallAct.Started("v1", s1, Medium.VOICE, List.of("p4", "p5", "p6")));
    r.by("p4", new CallAct.Joined("v1", s1));
    r.by("p5", new CallAct.Declined("v1", s1));
    r.by("p4", new CallAct.Left("v1", s1));
    r.by("p1", new CallAct.Ended("v1", s1, List.of("p6")));
    r.by("p1", new CallAct.Started("v2", Optional.empty(), Medium.VOICE, List.of("p4")));
    r.by("p1", new CallAct.Ended("v2", Optional.empty(), List.of("p4")));
    r.by("p1", new CallAct.Started("v3", s1, Medium.VIDEO, List.of("p4")));

    String text = Printed.glyphs(pdf(r.close("s1").entries()));
    assertThat(text)
        .containsSubsequence(
            "审判员 陈立新 发起语音通话，",
            "接入、",
            "离开；拒绝接听：",
            "；未接听：",
            "。通话内容不记入笔录",
            "审判员 陈立新 发起视频通话，",
            "；未接听：",
            "；审判员 陈立新 宣布庭审结束");
    assertThat(text).containsOnlyOnce("语音通话");
  }

  @Test
  void printsHowOrderWasKeptInThisSession() throws IOException {
    RecordKept r = RecordKept.withEverybody();
    r.schedule("s1", SessionType.HEARING, Mode.SYNCHRONOUS, "");
    r.schedule("s2", SessionType.INQUIRY, Mode.SYNCHRONOUS, "");
    r.open("s2").open("s1").enter("s1", "p1", "p4");
    r.by("p1", new ConductAct.Warned("s1", "p6", Warning.WARNING, "打断他人发言"));
    r.by("p1", new ConductAct.Warned("s1", "p6", Warning.ADMONITION, "不听警告"));
    r.by("p1", new ConductAct.Muted("s1", "p6", Optional.empty(), "辱骂对方"));
    r.by("p1", new ConductAct.Unmuted("s1", "p6", Optional.of("已致歉")));
    r.by("p1", new ConductAct.Muted("s2", "p6", Optional.empty(), "另案情形"));

    String text = Printed.glyphs(pdf(r.close("s1").entries()));
    assertThat(text)
        .containsSubsequence("予以警告：打断他人发言", "予以训诫：不听警告", "发言：辱骂对方", "恢复", "发言：已致歉")
        .doesNotContain("另案情形");
  }

  private static byte[] pdf(List<Entry> record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ASSEMBLER.assemble(record, "s1", out);
    return out.toByteArray();
  }
}
