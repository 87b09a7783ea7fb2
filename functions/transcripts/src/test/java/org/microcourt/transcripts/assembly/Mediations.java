package org.microcourt.transcripts.assembly;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.session.Mode;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// A mediation as it might have been held.
public final class Mediations {

  public static final String SECRET = "底线是三十二万元";
  public static final String TAKEN_BACK = "这句话说错了";

  private Mediations() {}

  public static RecordKept held() {
    RecordKept r = RecordKept.withEverybody();
    String s = "s1";
    r.schedule(s, SessionType.MEDIATION, Mode.ASYNCHRONOUS, "货款退还事宜");
    r.consent("p5", s, SessionType.MEDIATION, Mode.ASYNCHRONOUS);
    r.consent("p6", s, SessionType.MEDIATION, Mode.ASYNCHRONOUS);
    r.open(s).enter(s, "p1", "p2", "p3", "p5", "p6");
    r.say("p2", s, "书记员已核对各方身份，应到当事人均已在线到场。");
    r.advance(s, Segment.NOTICE);
    r.say(
        "p1",
        s,
        "调解遵循自愿、合法原则，不公开进行；调解中所作的妥协不得在其后的诉讼中作为对其不利的证据。\n"
            + "当事人不得恶意串通、虚假调解，否则将依照《中华人民共和国民事诉讼法》第一百一十五条处理。对上述内容是否听清？是否申请回避？");
    r.say("p5", s, "听清了，不申请回避。");
    r.say("p6", s, "听清，不申请回避 👍🏽");
    r.advance(s, Segment.CLAIMS);
    r.say(
        "p5",
        s,
        "原告请求：一、确认双方于2025年8月18日签订的《数控机床买卖合同》（编号：BS-2025-0818）已于2025年11月2日解除；二、被告返还货款人民币368,000元；"
            + "三、被告支付逾期付款利息（以368,000元为基数，自2025年11月3日起按全国银行间同业拆借中心公布的一年期贷款市场报价利率“LPR”计算至实际清偿之日止）。"
            + "事实与理由：被告交付的设备经三次调试仍无法达到约定的加工精度（±0.005 mm）……原告依约解除合同。");
    r.advance(s, Segment.DEFENCE);
    r.say("p6", s, "对合同已经解除没有异议；但设备运输、安装费用（约￥21,500元）应由原告负担。");
    r.say("p6", s, TAKEN_BACK);
    r.by("p6", new Act.MessageWithdrawn(r.seq(), Optional.of(s)));
    r.advance(s, Segment.UNDISPUTED);
    r.by(
        "p1",
        new Act.MessagePosted(
            Optional.of(s),
            "双方对合同的订立、履行和解除均无争议，是否确认？",
            Optional.of(r.seq() - 3),
            List.of("p5", "p6")));
    r.say("p5", s, "确认。");
    r.every(Duration.ofHours(11)).say("p6", s, "确认。").every(Duration.ofSeconds(50));
    agreed(r, s);
    return r.close(s);
  }

  private static void agreed(RecordKept r, String s) {
    r.advance(s, Segment.COURSE);
    r.by("p3", new Act.TalkOpened(s, Role.DEFENDANT));
    r.by(
        "p6",
        new Audience.Side(Role.DEFENDANT),
        new Act.MessagePosted(Optional.of(s), SECRET, Optional.empty(), List.of()));
    r.by("p3", new Act.TalkClosed(s, Role.DEFENDANT));
    r.by(
        "p1",
        Audience.COURT,
        new Act.MessagePosted(Optional.of(s), "合议：" + SECRET, Optional.empty(), List.of()));
    r.say("p3", s, "建议方案：被告当庭一次性返还350,000元，原告撤回其余请求并申请解除保全。");
    r.advance(s, Segment.AGREEMENT);
    r.say("p1", s, "一、被告于今日返还原告350,000元；二、原告收款后申请解除财产保全；三、案件受理费减半收取3,410元，由双方各半负担。");
    r.say("p5", s, "同意。");
    r.say("p6", s, "同意，款项已经转出（回单号：ICBC 0305-7781）。");
    r.advance(s, Segment.CLOSING);
  }
}
