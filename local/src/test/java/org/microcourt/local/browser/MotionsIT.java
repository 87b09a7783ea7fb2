package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Parties ask the court to decide: to go on offline, that an entry was not theirs, that the judge
/// leaves the case; the judge decides, or may not work any more.
final class MotionsIT {
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
  void motionsAreMadeDecidedAndTakenBack() {
    phones.all().forEach(Handset::logIn);
    Opening.courtroom(judge, "（2026）沪0113民初6789号");
    schedule();
    goOffline();
    denyAMessage();
    challengeTheJudge();
    phones.complainOfNothing();
  }

  private void schedule() {
    judge.tap("安排诉讼活动");
    judge.choose("方式", "SYNCHRONOUS");
    judge.tap("安排");
    judge.noLongerSees(judge.page.locator("mc-session-form"));
    Opening.agree(plaintiff, defendant);
  }

  private void goOffline() {
    plaintiff.link("案件").tap();
    plaintiff.tap("向法庭提出申请");
    plaintiff.choose("申请事项", "OFFLINE");
    plaintiff.field("具体理由").fill("年事已高，不会使用手机。");
    screens.look(plaintiff.page, "motion-form");
    plaintiff.tap("提出");
    plaintiff.sees("待决定");
    screens.look(plaintiff.page, "motions");

    judge.sees("1 项申请等待您决定");
    screens.look(judge.page, "motion-waits");
    judge.link("查看申请").tap();
    judge.tap("决定");
    judge.choose("决定结果", "yes");
    judge.field("理由").fill("情况属实。");
    screens.look(judge.page, "motion-decision");
    judge.tap("宣布决定");
    judge.sees("已准许");
    judge.link("返回").tap();
    judge.tap("开始");
    judge.sees("还有当事人没有同意");
    plaintiff.sees("已准许");
    plaintiff.link("返回").tap();
    plaintiff.tap("阅读告知并答复");
    plaintiff.field("我已阅读并理解以上权利和义务").check();
    plaintiff.tap("同意在线进行");
    plaintiff.sees("您已同意");
    judge.tap("开始");
  }

  private void denyAMessage() {
    plaintiff.tap("核验身份并进入");
    plaintiff.say("我方认可欠款。");
    plaintiff.options().last().tap();
    plaintiff.tap("非本人所为");
    plaintiff.sees("记录不是我本人所为");
    plaintiff.field("具体理由").fill("手机遗失。");
    screens.look(plaintiff.page, "repudiation");
    plaintiff.tap("提出");
    judge.sees("条为本人所为（账户被盗用）：手机遗失。");
  }

  private void challengeTheJudge() {
    defendant.link("案件").tap();
    defendant.tap("向法庭提出申请");
    defendant.choose("回避事由", "INTEREST");
    defendant.field("具体理由").fill("持有原告股份。");
    defendant.tap("提出");
    defendant.sees("应于");
    defendant.sees("已被申请回避，暂停工作");
    screens.look(defendant.page, "challenge");

    judge.sees("申请张法官回避");
    judge.say("现在继续。");
    judge.sees("您已被申请回避或者须回避");
    screens.look(judge.page, "challenged");
    assertThat(defendant.text("现在继续").count()).isZero();
    defendant.tap("撤回申请");
    defendant.sees("已撤回");
    judge.tap("重新发送");
    judge.noLongerSees(judge.unsent());
    plaintiff.sees("现在继续。");
  }
}
