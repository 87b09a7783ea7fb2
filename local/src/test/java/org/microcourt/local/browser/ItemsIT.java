package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A judge asks two parties for answers that are revealed together, gives more time, and lets the
/// clock run out on another question; every screen on the way is looked at.
final class ItemsIT {
  private static final String PAYMENT = "付款情况的说明";
  private static final String PLAINTIFFS = "九月一日已转账支付 128,000 元，有银行回单。";
  private static final String DEFENDANTS = "只收到 100,000 元，其余没有到账。";
  private static final String DELIVERY = "交货时间的确认";

  /// Longer than the two hours that are counted from the next full one.
  private static final Duration AHEAD = Duration.ofHours(3);

  private static final String RECORD_INCIDENT =
      """
      async span => {
        const { socket } = await (await fetch('/config.json')).json();
        const { access } = JSON.parse(sessionStorage.getItem('mc.tokens'));
        const line = new WebSocket(socket, ['microcourt.v1', access]);
        await new Promise(open => (line.onopen = open));
        const answer = new Promise(heard => (line.onmessage = e => heard(JSON.parse(e.data))));
        const body = { ...span, description: '网关故障' };
        line.send(JSON.stringify({ action: 'incident.record', id: 'incident.1', body }));
        const { ok } = await answer;
        line.close();
        return ok;
      }
      """;

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
  void aJudgeAsksTwoPartiesAndTheClockRunsOut() {
    phones.all().forEach(Handset::logIn);
    Opening.courtroom(judge, "（2026）沪0113民初4321号");
    useTemplates();
    sendANotice();
    issue(PAYMENT, "QUESTION", "3", "DAYS");
    answerSealed();
    grantMoreTime();
    reveal();
    issue(DELIVERY, "CONFIRM_FACTS", "2", "HOURS");
    letTheTimeRunOut();
    askForRestoration();
    giveBackAnOutage();
    phones.complainOfNothing();
  }

  private void useTemplates() {
    judge.tap("发出诉讼事项");
    judge.choose("模板", "correct");
    assertThat(judge.field("标题").inputValue()).isEqualTo("补正通知");
    assertThat(judge.field("期间的数量").inputValue()).isEqualTo("7");
    judge.field("内容").fill("请补正起诉状副本。");
    judge.choose("模板", "authority");
    assertThat(judge.field("内容").inputValue()).contains("特别授权");
    judge.tap("恢复替换前的内容");
    assertThat(judge.field("内容").inputValue()).isEqualTo("请补正起诉状副本。");
    saveATemplate();
    judge.field("内容").fill("");
    judge.choose("模板", "own.1");
    assertThat(judge.field("内容").inputValue()).isEqualTo("请补正起诉状副本。");
    assertThat(judge.field("类型").inputValue()).isEqualTo("FREE");
    judge.tap("关闭");
  }

  private void saveATemplate() {
    judge.text("我的模板").tap();
    judge.tap("存为我的模板");
    judge.sees("请填写模板名称");
    judge.field("模板名称").fill("补正");
    judge.tap("存为我的模板");
    judge.sees("已保存在本机");
    judge.tap("为模板“补正”改名");
    judge.field("为模板“补正”改名").fill("补正起诉状");
    judge.tap("确定");
    judge.sees("已改名");
    screens.look(judge.page, "own-templates");
    judge.tap("关闭");
    judge.tap("发出诉讼事项");
    judge.text("我的模板").tap();
    judge.tap("补正起诉状");
  }

  private void sendANotice() {
    judge.tap("添加文件");
    judge.tap("通知模板");
    screens.look(judge.page, "notices");
    judge.page.locator("mc-notices button", hasText("期限提示")).tap();
    assertThat(judge.written()).contains("在届满前申请延期");
    judge.tap("发送");
    judge.page.locator(".message:not(.pending) .text", hasText("在届满前申请延期")).waitFor();
  }

  private void issue(String title, String type, String count, String unit) {
    judge.tap("发出诉讼事项");
    judge.choose("类型", type);
    judge.field("标题").fill(title);
    judge.field("内容").fill("请如实、明确地答复，并说明依据。");
    judge.field("期间的数量").fill(count);
    judge.choose("期间的单位", unit);
    judge.page.getByText("同时揭示").last().tap();
    judge.page.getByText("已向答复人说明").tap();
    judge.page.locator("mc-issue-form .preview", hasText("民诉法第八十五条")).waitFor();
    if (type.equals("QUESTION")) {
      screens.look(judge.page, "issue-form");
    }
    judge.tap("发出");
    judge.noLongerSees(judge.page.locator("mc-issue-form"));
    card(judge, title).waitFor();
  }

  private void answerSealed() {
    plaintiff.link("我的事项").tap();
    plaintiff.sees(PAYMENT);
    screens.look(plaintiff.page, "mine");
    plaintiff.text(PAYMENT).tap();
    card(plaintiff, PAYMENT).waitFor();
    screens.look(plaintiff.page, "card");
    card(plaintiff, PAYMENT).locator(".due").tap();
    plaintiff.sees("开始之日不计入");
    screens.look(plaintiff.page, "due-sheet");
    plaintiff.tap("关闭");
    answer(plaintiff, PLAINTIFFS, true);
    plaintiff.sees("封存中，揭示前仅本方可见");
    judge.sees("已答复，封存中");
    assertThat(judge.page.getByText(PLAINTIFFS).count()).isZero();
    screens.look(judge.page, "sealed");
  }

  private void answer(Handset party, String words, boolean look) {
    party.tap("答复");
    party.field("答复内容").fill(words);
    if (look) {
      screens.look(party.page, "answer-form");
    }
    party.tap("提交答复");
    party.noLongerSees(party.page.locator("mc-answer-form"));
    party.page.locator(".message:not(.pending) .text", hasText(words)).waitFor();
  }

  private void grantMoreTime() {
    defendant.link(Opening.CAUSE).tap();
    defendant.tap("申请延期");
    defendant.field("期间的数量").fill("10");
    defendant.field("理由").fill("银行流水尚在调取。");
    defendant.page.locator("mc-extension-form .preview").waitFor();
    screens.look(defendant.page, "request-form");
    defendant.tap("提出申请");
    judge.tap("准许");
    judge.page.locator("mc-extension-form .preview").waitFor();
    screens.look(judge.page, "extension-form");
    judge.page.locator("mc-extension-form .actions button").tap();
    phones
        .all()
        .forEach(phone -> card(phone, PAYMENT).locator(".changes", within("延长至")).waitFor());
  }

  private void reveal() {
    answer(defendant, DEFENDANTS, false);
    for (Handset phone : List.of(judge, plaintiff, defendant)) {
      phone.sees(PLAINTIFFS);
      phone.sees(DEFENDANTS);
      card(phone, PAYMENT).getByText("已全部答复").waitFor();
      assertThat(phone.said()).hasSize(3).endsWith(PLAINTIFFS, DEFENDANTS);
    }
    screens.look(judge.page, "revealed");
  }

  private void letTheTimeRunOut() {
    defendant.sees(DELIVERY);
    judge.link("返回").tap();
    judge.link("看板").tap();
    judge.sees("七天内到期");
    screens.look(judge.page, "board-due");
    phones.court.advance(judge.page, AHEAD.toString());
    judge.sees("已届满，尚未处理");
    screens.look(judge.page, "board-overdue");
    recordAnIncident();
    judge.text(DELIVERY).tap();
    card(judge, DELIVERY).getByText("逾期未答复").first().waitFor();
    judge.sees("如何处理由审判员决定");
    judge.sees("系统故障");
    screens.look(judge.page, "expired");
    card(judge, DELIVERY).getByText("裁决").tap();
    screens.look(judge.page, "ruling-form");
    judge.tap("关闭");
  }

  private void askForRestoration() {
    card(defendant, DELIVERY).getByText("已届满").first().waitFor();
    card(defendant, DELIVERY).getByText("申请顺延期限").tap();
    defendant.page.locator("mc-extension-form").getByText("网关故障").waitFor();
    screens.look(defendant.page, "restoration-form");
    defendant.tap("关闭");
    defendant.link("返回").tap();
    defendant.link("我的事项").tap();
    defendant.sees("已逾期");
    screens.look(defendant.page, "mine-overdue");
  }

  /// As the staff does it, with a frame of its own: around the due time the court could not be
  /// reached.
  private void recordAnIncident() {
    Instant now = Instant.now().plus(AHEAD);
    Object reply =
        judge.page.evaluate(
            RECORD_INCIDENT,
            Map.of(
                "from", now.minus(Duration.ofHours(2)).toString(),
                "to", now.minus(Duration.ofMinutes(5)).toString()));
    assertThat(reply).hasToString("true");
  }

  private void giveBackAnOutage() {
    judge.link("返回").tap();
    judge.link("看板").tap();
    judge.sees("网关故障");
    screens.look(judge.page, "board-outage");
    judge.page.getByText("填写延长至").tap();
    judge.page.locator("mc-extension-form .preview").waitFor();
    screens.look(judge.page, "outage-extension");
    judge.page.locator("mc-extension-form .actions button").tap();
    judge.noLongerSees(judge.page.locator("mc-extension-form"));
    judge.noLongerSees(judge.page.getByText("已届满，尚未处理"));
    defendant.noLongerSees(defendant.page.getByText("已逾期"));
    defendant.text(DELIVERY).tap();
    card(defendant, DELIVERY).locator(".changes", within("因系统故障或网络中断")).waitFor();
  }

  private static Locator card(Handset phone, String title) {
    return phone.page.locator("mc-item", hasText(title));
  }

  private static Locator.LocatorOptions within(String words) {
    return new Locator.LocatorOptions().setHasText(words);
  }

  private static Page.LocatorOptions hasText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
