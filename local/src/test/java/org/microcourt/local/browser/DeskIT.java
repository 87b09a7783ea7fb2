package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A judge at a desk: list, conversation and what stands around it are seen at once.
final class DeskIT {
  private static final String NUMBER = "（2026）沪0113民初5678号";

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
    assertThat(page.getByRole(AriaRole.COMPLEMENTARY).count()).isZero();
    court.complainOfNothing();
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
