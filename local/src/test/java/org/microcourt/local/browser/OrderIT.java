package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The judge keeps order: warns, admonishes, mutes a party and lets it speak again; its draft and
/// its knowledge of the mute outlive a reload.
final class OrderIT {
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
  void aPartyIsWarnedMutedAndHeardAgain() {
    phones.all().forEach(Handset::logIn);
    Opening.courtroom(judge, "（2026）沪0113民初6790号");
    sit();
    warn();
    mute();
    letSpeak();
    phones.complainOfNothing();
  }

  private void sit() {
    judge.tap("安排诉讼活动");
    judge.choose("方式", "SYNCHRONOUS");
    judge.tap("安排");
    judge.noLongerSees(judge.page.locator("mc-session-form"));
    Opening.agree(plaintiff, defendant);
    judge.tap("开始");
    plaintiff.tap("核验身份并进入");
    plaintiff.say("对方在撒谎！");
    judge.sees("对方在撒谎！");
  }

  private void warn() {
    judge.link("案件").tap();
    keepOrder();
    judge.field("理由").fill("请尊重对方。");
    screens.look(judge.page, "order-form");
    judge.tap("予以警告");
    judge.noLongerSees(judge.page.locator("mc-conduct-form"));
    defendant.sees("张法官 警告 赵原告：请尊重对方。");
    keepOrder();
    judge.sees("警告 1 次");
    judge.choose("措施", "ADMONITION");
    judge.field("理由").fill("不听警告。");
    judge.tap("予以训诫");
    judge.noLongerSees(judge.page.locator("mc-conduct-form"));
    defendant.sees("张法官 训诫 赵原告：不听警告。");
  }

  private void mute() {
    plaintiff.write("我还要说");
    keepOrder();
    judge.choose("措施", "MUTE");
    judge.choose("期限", "10");
    judge.field("理由").fill("辱骂对方。");
    screens.look(judge.page, "mute-form");
    judge.tap("禁止其发言");
    judge.sees("已被禁止发言至");
    screens.look(judge.page, "muted-person");
    plaintiff.sees("审判员禁止您发言至");
    plaintiff.sees("您写好的内容已保留");
    screens.look(plaintiff.page, "muted");
    defendant.sees("张法官 禁止 赵原告 发言至");
    screens.look(defendant.page, "order-rows");
    plaintiff.page.reload();
    plaintiff.sees("审判员禁止您发言至");
    assertThat(plaintiff.button("发送").count()).isZero();
  }

  private void letSpeak() {
    keepOrder();
    judge.choose("措施", "UNMUTE");
    judge.tap("恢复其发言");
    judge.noLongerSees(judge.page.locator("mc-conduct-form"));
    defendant.sees("张法官 恢复 赵原告 发言");
    plaintiff.button("发送").waitFor();
    assertThat(plaintiff.written()).isEqualTo("我还要说");
    plaintiff.tap("发送");
    defendant.sees("我还要说");
  }

  private void keepOrder() {
    judge.tap("对 赵原告 采取维护秩序的措施");
  }
}
