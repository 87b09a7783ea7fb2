package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A judge at a desk: list, conversation and what stands around it are seen at once.
final class DeskIT {
  private static final String NUMBER = "（2026）沪0113民初5678号";
  private static final String OTHER = "（2026）沪0113民初8765号";
  private static final String LOG = "记录";
  private static final String SAID = "请双方核对付款的时间。";

  private static final String FOCUS =
      """
      () => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute('aria-label') || element?.innerText || element?.localName || '';
      }
      """;

  private final ThreePhones court = ThreePhones.withDesk();
  private final Handset judge = court.judge;
  private final Page page = judge.page;

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void showsTheListTheConversationAndWhatStandsAroundItAtOnce() {
    judge.logIn();
    page.setViewportSize(Browsers.WIDTH, Browsers.HEIGHT);
    Opening.courtroom(judge, NUMBER);
    page.setViewportSize(Browsers.DESK, Browsers.HEIGHT);
    panel("案件信息").getByText("哈希链完整").waitFor();
    page.getByRole(AriaRole.LOG).waitFor();
    assertThat(page.getByRole(AriaRole.MAIN).count()).isOne();
    page.locator("mc-list .number", new Page.LocatorOptions().setHasText("赵原告、钱被告")).waitFor();
    court.screens.wide(page, "three-columns");
    hitsStayBesideTheirPlaces();
    page.setViewportSize(1200, Browsers.HEIGHT);
    judge.noLongerSees(page.getByRole(AriaRole.COMPLEMENTARY));
    court.complainOfNothing();
  }

  @Test
  void goesFromTheListToAnIssuedItemByTheKeyboardAlone() {
    judge.logIn();
    page.setViewportSize(Browsers.WIDTH, Browsers.HEIGHT);
    Opening.courtroom(judge, OTHER);
    page.navigate(court.court.origin());
    Opening.courtroom(judge, NUMBER);
    page.setViewportSize(Browsers.DESK, Browsers.HEIGHT);
    page.navigate(court.court.origin());
    page.locator("mc-list .lines a").nth(1).waitFor();
    skipTheList();
    chooseFromTheList();
    sayAndQuote();
    issueAnItem();
    lookAround();
    listTheKeys();
    court.complainOfNothing();
  }

  private void skipTheList() {
    press("Tab");
    assertThat(focus()).isEqualTo("跳到正文");
    court.screens.wide(page, "skip-link");
    press("Enter");
    assertThat(focus()).contains("请选择一个微法庭");
  }

  /// The list is one stop of the tab key.
  private void chooseFromTheList() {
    page.reload();
    page.locator("mc-list .lines a").nth(1).waitFor();
    tabTo(name -> name.contains(NUMBER));
    press("Tab");
    assertThat(focus()).isEqualTo("微法庭");
    press("Shift+Tab");
    press("ArrowDown");
    assertThat(focus()).contains(OTHER);
    press("Home");
    assertThat(focus()).contains(NUMBER);
    court.screens.wide(page, "list-by-keyboard");
    press("Enter");
    waitForFocus(Opening.CAUSE);
  }

  private void sayAndQuote() {
    tabTo("发言内容"::equals);
    page.keyboard().type(SAID);
    press("Control+Enter");
    page.locator(".message:not(.pending) .text").waitFor();
    press("Escape");
    press("ArrowUp");
    waitForFocus(SAID);
    press("Enter");
    waitForFocus("引用");
    court.screens.wide(page, "message-menu-by-keyboard");
    press("Escape");
    waitForFocus(SAID);
    assertThat(page.locator(".choices").count()).isZero();
    press("Home");
    waitForFocus("开设了微法庭");
    press("End");
    press("Enter");
    waitForFocus("引用");
    press("Enter");
    waitForFocus("发言内容");
    page.locator("mc-composer .quote").waitFor();
    press("Escape");
    judge.noLongerSees(page.locator("mc-composer .quote"));
  }

  private void issueAnItem() {
    press("Escape");
    waitForFocus(LOG);
    press("i");
    page.locator("mc-issue-form .preview").waitFor();
    tabTo("发出"::equals);
    press("Enter");
    judge.noLongerSees(page.locator("mc-issue-form"));
    page.locator("mc-item").waitFor();
    waitForFocus(LOG);
  }

  private void lookAround() {
    press("p");
    waitForFocus("案件信息");
    press("/");
    panel("查找记录").locator("input[type=search]").waitFor();
    page.keyboard().type("付款");
    press("Enter");
    panel("查找记录").locator(".hits a").waitFor();
    tabTo(name -> name.contains("核对付款的时间"));
    press("Enter");
    page.locator(".row.aim").waitFor();
    assertThat(focus()).as("one goes on from hit to hit").contains("核对付款的时间");
    press("m");
    waitForFocus("发言内容");
  }

  private void listTheKeys() {
    press("Escape");
    press("?");
    page.locator("mc-shortcuts").getByText("查找记录").waitFor();
    court.screens.wide(page, "shortcuts");
    tabTo("input"::equals);
    press("Space");
    press("Escape");
    judge.noLongerSees(page.locator("mc-shortcuts"));
    waitForFocus(LOG);
    press("m");
    assertThat(focus()).as("turned off").contains(LOG);
  }

  private void tabTo(Predicate<String> wanted) {
    for (int n = 0; n < 60 && !wanted.test(focus()); n++) {
      press("Tab");
    }
    assertThat(focus()).matches(wanted);
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  private void waitForFocus(String name) {
    page.waitForFunction("name => (" + FOCUS + ")().includes(name)", name);
  }

  /// The name or the words of what has the focus.
  private String focus() {
    return page.evaluate(FOCUS).toString();
  }

  private void hitsStayBesideTheirPlaces() {
    judge.link("查找记录").tap();
    judge.field("要找的词").fill("钱被告");
    judge.tap("查找");
    panel("查找记录").locator(".hits a").first().tap();
    page.locator("mc-timeline .row").first().waitFor();
    assertThat(panel("查找记录").locator(".hits a").count()).isPositive();
    court.screens.wide(page, "three-columns-search");
    panel("查找记录").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("返回")).tap();
    panel("案件信息").waitFor();
  }

  private Locator panel(String name) {
    return page.getByRole(
        AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
