package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.local.LocalCourt;
import org.microcourt.local.issuer.Person;

/// A court that goes and comes back, at the same address and with the same folder.
final class RestartIT {
  private static final String FIRST = "请双方准备好证据。";
  private static final String SECOND = "开庭时间改为下午三点。";

  @TempDir private Path data;

  @Test
  void whatWasTypedWhileTheCourtWasAwayIsSentOnceWhenItIsBack() {
    Optional<Browsers> browsers = Browsers.open();
    assumeTrue(browsers.isPresent(), "no Chromium on this machine");
    try (Browsers open = browsers.get()) {
      Handset judge;
      Handset plaintiff;
      int port;
      try (LocalCourt court = court(0)) {
        port = Integer.parseInt(court.origin().substring(court.origin().lastIndexOf(':') + 1));
        judge = new Handset(open.phone(), court.origin(), "张法官");
        plaintiff = new Handset(open.phone(), court.origin(), "赵原告");
        judge.logIn();
        plaintiff.logIn();
        Opening.courtroom(judge, "（2026）沪0113民初77号");
        judge.say(FIRST);
        plaintiff.link(Opening.CAUSE).tap();
        plaintiff.sees(FIRST);
      }
      judge.say(SECOND);
      assertThat(judge.unsent().count()).isEqualTo(1);
      try (LocalCourt _ = court(port)) {
        for (Handset phone : List.of(judge, plaintiff)) {
          back(phone);
          assertThat(phone.said()).containsExactly(FIRST, SECOND);
          assertThat(phone.complaints()).isEmpty();
        }
      }
    }
  }

  /// Whoever lost the court tries again, less often with time, and need not log in again.
  private static void back(Handset phone) {
    phone
        .page
        .locator(".message:not(.pending)", new Page.LocatorOptions().setHasText(SECOND))
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    phone.noLongerSees(phone.unsent());
  }

  private LocalCourt court(int port) {
    return LocalCourt.start(
        new LocalCourt.Settings(
            Court.template(),
            port,
            Optional.of(data),
            List.of(
                new Person("judge", "张法官", "审判员", true),
                new Person("plaintiff", "赵原告", "原告", false),
                new Person("defendant", "钱被告", "被告", false))));
  }
}
