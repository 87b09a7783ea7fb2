package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import java.util.Optional;
import java.util.stream.Stream;

/// A court with the phones of a judge and two parties, for one story; skips where there is no
/// browser.
final class ThreePhones implements AutoCloseable {
  final Screens screens = new Screens();
  final Handset judge;
  final Handset plaintiff;
  final Handset defendant;
  final Court court;
  private final Browsers browsers;

  private ThreePhones(Browsers browsers, Court court, BrowserContext judges) {
    this.browsers = browsers;
    this.court = court;
    this.judge = new Handset(judges, court.origin(), "张法官");
    this.plaintiff = phone("赵原告");
    this.defendant = phone("钱被告");
  }

  static ThreePhones open() {
    Optional<Browsers> browsers = Browsers.open();
    assumeTrue(browsers.isPresent(), "no Chromium on this machine");
    return new ThreePhones(browsers.get(), Court.start(), browsers.get().phone());
  }

  /// The judge sits at a desk.
  static ThreePhones withDesk() {
    Optional<Browsers> browsers = Browsers.open();
    assumeTrue(browsers.isPresent(), "no Chromium on this machine");
    return new ThreePhones(browsers.get(), Court.start(), browsers.get().desk());
  }

  private Handset phone(String name) {
    return new Handset(browsers.phone(), court.origin(), name);
  }

  Stream<Handset> all() {
    return Stream.of(judge, plaintiff, defendant);
  }

  /// Every screen that was looked at was fit for everybody, and no page complained.
  void complainOfNothing() {
    assertThat(screens.findings()).isEmpty();
    assertThat(all().flatMap(p -> p.complaints().stream())).isEmpty();
  }

  @Override
  public void close() {
    browsers.close();
    court.close();
  }
}
