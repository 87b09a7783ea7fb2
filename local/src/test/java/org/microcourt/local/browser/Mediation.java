package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A mediation held by tapping, from the log-in to the transcript in the case file; every screen on
/// the way is looked at.
final class Mediation {
  private static final String OPENING = "双方好，今天就买卖合同解除后的货款返还进行调解。请原告先说明诉讼请求。";
  private static final String CLAIM = "请求被告返还已付货款 128,000 元，合同已于九月三日解除，货物从未交付。𠮷😀";
  private static final String ADMITS = "对合同解除没有异议。";
  private static final String OFFERS = "公司资金紧张，希望分两期返还。";
  private static final String ASKS = "@钱被告 第一期最快何时能够支付？";
  private static final String PRIVATE = "如果原告放弃利息，今天能否一次付清？";

  private final ThreePhones phones;
  private final Screens screens;
  private final Handset judge;
  private final Handset plaintiff;
  private final Handset defendant;

  Mediation(ThreePhones phones) {
    this.phones = phones;
    this.screens = phones.screens;
    this.judge = phones.judge;
    this.plaintiff = phones.plaintiff;
    this.defendant = phones.defendant;
  }

  void hold() {
    enterTheBuilding();
    openACourtroom();
    scheduleAMediation();
    agreeAndEnter();
    statePositions();
    loseAndFindTheNetwork();
    talkInPrivate();
    quoteAndWithdraw();
    close(judge);
    signTheTranscript();
    readTheTranscript();
    findInTheRecord();
    removeTheDefendant();
    chooseOtherSettings();
    phones.complainOfNothing();
  }

  private void enterTheBuilding() {
    judge.page.navigate(phones.court.origin());
    judge.button("登录").waitFor();
    screens.look(judge.page, "welcome");
    phones.all().forEach(Handset::logIn);
    plaintiff.sees("您还没有参加任何微法庭");
    screens.look(plaintiff.page, "list-empty");
  }

  private void openACourtroom() {
    judge.link("开设微法庭").tap();
    judge.field("案号").fill("（2026）沪0113民初1234号");
    judge.field("案由").fill("买卖合同纠纷");
    judge
        .page
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("法院"))
        .fill("上海市宝山区人民法院");
    screens.look(judge.page, "case-form");
    judge.tap("开设");
    add("PLAINTIFF", "赵原告");
    add("DEFENDANT", "钱被告");
  }

  private void add(String role, String name) {
    judge.tap("加入诉讼参与人");
    judge.choose("诉讼地位", role);
    judge.choose("人员", name);
    if (role.equals("DEFENDANT")) {
      screens.look(judge.page, "participant-form");
    }
    judge.tap("加入");
    judge.noLongerSees(judge.page.locator("mc-participant-form"));
    judge.sees(name + " 以");
  }

  private void scheduleAMediation() {
    judge.tap("安排诉讼活动");
    screens.look(judge.page, "session-form");
    judge.tap("安排");
    judge.noLongerSees(judge.page.locator("mc-session-form"));
    judge.tap("开始");
    judge.page.getByRole(AriaRole.ALERT).waitFor();
    screens.look(judge.page, "refusal");
  }

  private void agreeAndEnter() {
    screens.look(plaintiff.page, "list-unread");
    for (Handset party : List.of(plaintiff, defendant)) {
      party.link("买卖合同纠纷").tap();
      party.tap("阅读告知并答复");
      if (party == plaintiff) {
        screens.look(party.page, "consent");
      }
      party.field("我已阅读并理解以上权利和义务").check();
      party.tap("同意在线进行");
      party.sees("您已同意");
    }
    judge.tap("开始");
    judge.sees("进行中");
    plaintiff.tap("核验身份并进入");
    defendant.tap("核验身份并进入");
    Stream.of(plaintiff, defendant).forEach(party -> party.sees("已核验身份，进入"));
    plaintiff.sees("钱被告 已核验身份");
  }

  private void statePositions() {
    judge.say(OPENING);
    plaintiff.sees(OPENING);
    judge.choose("当前环节", "CLAIMS");
    plaintiff.sees("—— 诉讼请求、事实与理由 ——");
    plaintiff.say(CLAIM);
    Stream.of(judge, defendant).forEach(phone -> phone.sees(CLAIM));
  }

  /// What is written without a network goes out once it is back: once, in order, after what the
  /// others said meanwhile.
  private void loseAndFindTheNetwork() {
    judge.choose("当前环节", "DEFENCE");
    defendant.sees("—— 答辩意见 ——");
    defendant.loseNetwork();
    defendant.say(ADMITS);
    defendant.say(OFFERS);
    defendant.sees("网络已断开");
    assertThat(defendant.unsent().count()).isEqualTo(2);
    screens.look(defendant.page, "offline");
    judge.say(ASKS);
    plaintiff.sees(ASKS);
    defendant.findNetwork();
    phones
        .all()
        .forEach(phone -> {
          phone.page.locator(".message:not(.pending)", hasText(OFFERS)).first().waitFor();
          assertThat(phone.said()).containsExactly(OPENING, CLAIM, ASKS, ADMITS, OFFERS);
        });
    assertThat(defendant.unsent().count()).isZero();
    screens.look(judge.page, "conversation");
  }

  private static Page.LocatorOptions hasText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private void talkInPrivate() {
    judge.tap("操作");
    judge.tap("与被告单独谈话");
    judge.page.locator(".to", hasText("与被告单独谈话")).tap();
    judge.say(PRIVATE);
    defendant.sees(PRIVATE);
    plaintiff.sees("1 条记录对您不公开");
    assertThat(plaintiff.page.getByText(PRIVATE).count()).isZero();
    screens.look(judge.page, "private-talk");
    judge.tap("结束与被告单独谈话");
  }

  private Locator optionsOf(String words) {
    return plaintiff
        .page
        .locator(".message", hasText(words))
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("更多操作")));
  }

  private void quoteAndWithdraw() {
    optionsOf(CLAIM).tap();
    screens.look(plaintiff.page, "message-options");
    plaintiff.tap("撤回");
    plaintiff.sees("您撤回了一条消息");
    // What was taken back leaves its row where it stood, which may be out of sight.
    judge.findsInTheConversation("赵原告 撤回了一条消息");
    optionsOf(ASKS).tap();
    plaintiff.tap("引用");
    plaintiff.write("同意不要利息。");
    screens.look(plaintiff.page, "quote");
    plaintiff.tap("发送");
    judge.page.locator(".message .quote", hasText("张法官")).waitFor();
  }

  private void close(Handset leader) {
    leader.tap("结束本次诉讼活动");
    screens.look(leader.page, "close");
    leader.page.locator("mc-close-session").getByText("结束本次诉讼活动").last().tap();
    leader.noLongerSees(leader.page.locator("mc-close-session"));
  }

  private void signTheTranscript() {
    for (Handset party : List.of(plaintiff, defendant)) {
      party.tap("核对并确认");
      party.link("打开笔录全文").waitFor();
      party.page.getByText("我已核对全文").tap();
      party.tap("核验身份并确认");
      judge.sees((party == plaintiff ? "赵原告" : "钱被告") + " 已核对并确认调解的笔录");
      party.noLongerSees(party.page.locator("mc-confirm-form"));
    }
    judge.tap("查看签署进展");
    judge.tap("定稿");
    plaintiff.sees("已加盖法院电子签章");
    judge.noLongerSees(judge.page.locator("mc-signing-sheet"));
  }

  private void readTheTranscript() {
    plaintiff.sees("诉讼活动进行时可以发言");
    plaintiff.link("查看卷宗").tap();
    plaintiff.page.locator("li button", hasText("调解笔录")).tap();
    plaintiff.link("打开 PDF").waitFor();
    screens.look(plaintiff.page, "document");
    assertThat(lent("打开 PDF")).as("a copy, which has no seal").doesNotContain("/ByteRange");
    plaintiff.tap("取得原文件");
    assertThat(lent("保存原文件")).as("the sealed one").contains("/ByteRange");
    assertThat(plaintiff.page.getByText("领取收据").count()).isZero();
    plaintiff.tap("关闭");
    screens.look(plaintiff.page, "case-file");
    plaintiff.link("返回").tap();
    plaintiff.sees("哈希链完整");
    screens.look(plaintiff.page, "panel");
  }

  private void findInTheRecord() {
    plaintiff.link("查找记录").tap();
    plaintiff.field("要找的词").fill("返还 合同");
    plaintiff.text("更多条件").tap();
    plaintiff.choose("关于", "message");
    screens.look(plaintiff.page, "search");
    plaintiff.tap("查找");
    plaintiff.sees("找到 1 处");
    plaintiff.text("更多条件").tap();
    screens.look(plaintiff.page, "search-found");
    plaintiff.page.locator(".hits a", hasText("张法官")).tap();
    plaintiff.sees(OPENING);
    plaintiff.link("案件信息").tap();
    plaintiff.sees("哈希链完整");
  }

  /// The PDF that a link leads to.
  private String lent(String words) {
    plaintiff.link(words).waitFor();
    String url = plaintiff.link(words).getAttribute("href");
    byte[] pdf = plaintiff.page.request().get(phones.court.absolute(url)).body();
    String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(bytes).startsWith("%PDF-");
    return bytes;
  }

  private void removeTheDefendant() {
    judge.link("案件信息").tap();
    judge.tap("移出 钱被告");
    judge.field("理由").fill("案件已调解结案");
    screens.look(judge.page, "remove");
    judge.tap("移出");
    judge.noLongerSees(judge.page.locator("mc-remove-participant"));
    judge.goBack();
    judge.sees("案件已调解结案");
  }

  private void chooseOtherSettings() {
    plaintiff.goBack();
    plaintiff.goBack();
    plaintiff.link("设置").tap();
    screens.look(plaintiff.page, "settings");
    plaintiff.page.getByText("特大").tap();
    plaintiff.link("返回").tap();
    plaintiff.link("买卖合同纠纷").tap();
    plaintiff.sees("可以发言");
    screens.look(plaintiff.page, "large-type");
    if (!judge.isAtADesk()) {
      judge.page.setViewportSize(1200, 800);
      judge.sees("已归入电子卷宗");
      screens.wide(judge.page, "desktop");
    }
  }
}
