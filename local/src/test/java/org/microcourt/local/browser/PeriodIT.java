package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An asynchronous mediation with a period: the judge sees who is missing and extends it, the clock
/// ends it, and a party confirms the transcript after a fresh log-in.
final class PeriodIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final ThreePhones phones = ThreePhones.open();
  private final Screens screens = phones.screens;
  private final Handset judge = phones.judge;
  private final Handset plaintiff = phones.plaintiff;
  private final Handset defendant = phones.defendant;

  @AfterEach
  void close() {
    phones.close();
  }

  @Test
  void aPeriodIsExtendedAndEndsAndItsTranscriptIsConfirmed() {
    phones.all().forEach(Handset::logIn);
    Opening.courtroom(judge, "（2026）沪0113民初5678号");
    schedule();
    agreeAndEnter();
    extend();
    letThePeriodEnd();
    confirmTheTranscript();
    phones.complainOfNothing();
  }

  private void schedule() {
    judge.tap("安排诉讼活动");
    judge.choose("期间届满时", "CLOSE");
    screens.look(judge.page, "session-form");
    judge.tap("安排");
    judge.noLongerSees(judge.page.locator("mc-session-form"));
  }

  private void agreeAndEnter() {
    for (Handset party : List.of(plaintiff, defendant)) {
      party.link(Opening.CAUSE).tap();
      party.tap("阅读告知并答复");
      party.sees("届满后自动结束");
      party.field("我已阅读并理解以上权利和义务").check();
      party.field("需要时，接受法庭延长本次期间").check();
      if (party == plaintiff) {
        screens.look(party.page, "consent");
      }
      party.tap("同意在线进行");
      party.sees("您已同意");
    }
    judge.tap("开始");
    judge.sees("尚未参加：赵原告、钱被告");
    plaintiff.tap("核验身份并进入");
    plaintiff.sees("赵原告 已核验身份，进入");
    plaintiff.say("请求返还货款。");
    judge.sees("尚未参加：钱被告");
    screens.look(judge.page, "period");
  }

  private void extend() {
    judge.tap("操作");
    judge.tap("延长期间");
    judge.sees("各方同意时已接受必要的延长");
    LocalDateTime to = LocalDateTime.now(ZONE).plusHours(8).truncatedTo(ChronoUnit.MINUTES);
    judge
        .page
        .locator("mc-session-extend input")
        .fill(to.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME).substring(0, 16));
    judge.page.locator("mc-session-extend textarea").fill("双方正在磋商");
    screens.look(judge.page, "session-extend");
    judge.page.locator("mc-session-extend .actions button").tap();
    judge.noLongerSees(judge.page.locator("mc-session-extend"));
    phones.all().forEach(phone -> phone.sees("的期间延长至"));
  }

  private void letThePeriodEnd() {
    phones.court.advance(judge.page, "PT9H");
    phones.all().forEach(phone -> phone.sees("期间届满，调解结束"));
    judge.sees("的笔录已生成");
  }

  private void confirmTheTranscript() {
    plaintiff.tap("核对并确认");
    plaintiff.sees("SHA-256");
    screens.look(plaintiff.page, "confirm-form");
    plaintiff.page.getByText("我已核对全文").tap();
    plaintiff.tap("核验身份并确认");
    plaintiff.chooseOneself();
    plaintiff.sees("赵原告 已核对并确认调解的笔录");
    judge.sees("赵原告 已核对并确认调解的笔录");
    assertThat(plaintiff.button("核对并确认").count()).isZero();
    assertThat(defendant.button("核对并确认").count()).isEqualTo(1);
    screens.look(defendant.page, "confirm-waits");
    judge.link("返回").tap();
    judge.link("看板").tap();
    judge.sees("未确认：钱被告");
    screens.look(judge.page, "board-transcripts");
  }
}
