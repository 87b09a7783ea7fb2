package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The client on a phone whose network is gone: it opens, shows what it has, and loses nothing.
final class OfflineIT {
  private static final String READY =
      "async () => { await navigator.serviceWorker.ready; for (let i = 0; i < 300; i++) {"
          + " if ((await caches.keys()).length && navigator.serviceWorker.controller) return true;"
          + " await new Promise(r => setTimeout(r, 50)); } return false; }";

  private Optional<Browsers> browsers = Optional.empty();
  private Optional<Court> court = Optional.empty();

  @BeforeEach
  void open() {
    browsers = Browsers.open();
    assumeTrue(browsers.isPresent(), "no Chromium");
    court = Optional.of(Court.start());
  }

  @AfterEach
  void close() {
    court.ifPresent(Court::close);
    browsers.ifPresent(Browsers::close);
  }

  private Handset judge(BrowserContext context) {
    Handset judge = new Handset(context, court.orElseThrow().origin(), "张法官");
    judge.logIn();
    assertThat(judge.page.evaluate(READY)).as("the worker took over").isEqualTo(true);
    return judge;
  }

  @Test
  void opensWithoutANetworkShowsWhatItHasAndSendsLaterOnce() {
    BrowserContext context = browsers.orElseThrow().phone();
    Handset judge = judge(context);
    Opening.courtroom(judge, "（2026）沪0113民初77号");
    judge.say("请双方准备好证据。");
    judge.noLongerSees(judge.unsent());
    waitUntilKept(judge.page);

    judge.loseNetwork();
    judge.page.reload();
    judge.sees("没有网络：以下是本机在");
    judge.sees("请双方准备好证据。");
    judge.say("开庭时间改为下午三点。");
    judge.sees("开庭时间改为下午三点。");
    judge.page.reload();
    judge.sees("开庭时间改为下午三点。");
    assertThat(judge.unsent().count()).isEqualTo(1);

    judge.findNetwork();
    judge.noLongerSees(judge.unsent());
    assertThat(judge.said()).containsExactly("请双方准备好证据。", "开庭时间改为下午三点。");
    assertThat(judge.complaints()).isEmpty();
  }

  @Test
  void aNewPageWithoutALogInShowsWhatTheDeviceKeepsUntilSomebodyTurnsItOff() {
    BrowserContext context = browsers.orElseThrow().phone();
    Handset judge = judge(context);
    Opening.courtroom(judge, "（2026）沪0113民初78号");
    waitUntilKept(judge.page);
    String origin = court.orElseThrow().origin();
    judge.loseNetwork();
    Page other = context.newPage();
    other.navigate(origin);
    other.getByText(Opening.CAUSE).first().waitFor();
    other.getByText("没有网络：以下是本机在").waitFor();
    other.close();

    judge.findNetwork();
    judge.page.navigate(origin + "/#/settings");
    judge.page.getByText("关闭", new Page.GetByTextOptions().setExact(true)).tap();
    judge.page.waitForFunction("() => localStorage.getItem('mc.person') === null");
    judge.loseNetwork();
    Page empty = context.newPage();
    empty.navigate(origin);
    empty.getByText("登录").first().waitFor();
    assertThat(empty.getByText(Opening.CAUSE).count()).isZero();
  }

  @Test
  void canBeInstalled() {
    BrowserContext context = browsers.orElseThrow().phone();
    Handset judge = judge(context);
    CDPSession devtools = context.newCDPSession(judge.page);
    JsonObject manifest = devtools.send("Page.getAppManifest");
    assertThat(manifest.getAsJsonArray("errors")).isEmpty();
    JsonArray errors =
        devtools.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors");
    // A browser in private mode, as tests use it, installs nothing; it has nothing else to say.
    assertThat(errors)
        .allSatisfy(error ->
            assertThat(error.getAsJsonObject().get("errorId").getAsString())
                .isEqualTo("in-incognito"));
  }

  private static void waitUntilKept(Page page) {
    page.waitForFunction("() => localStorage.getItem('mc.person') !== null");
    page.waitForTimeout(2_500);
  }
}
