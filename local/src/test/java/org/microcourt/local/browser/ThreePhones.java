package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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

  private ThreePhones(
      Browsers browsers, Court court, BrowserContext judges, Supplier<BrowserContext> parties) {
    this.browsers = browsers;
    this.court = court;
    this.judge = new Handset(judges, court.origin(), "张法官");
    this.plaintiff = new Handset(parties.get(), court.origin(), "赵原告");
    this.defendant = new Handset(parties.get(), court.origin(), "钱被告");
  }

  static ThreePhones open() {
    return open(Browsers::phone, Browsers::phone);
  }

  /// The judge sits at a desk.
  static ThreePhones withDesk() {
    return open(Browsers::desk, Browsers::phone);
  }

  /// With what the judge has and what each party has.
  static ThreePhones open(
      Function<Browsers, BrowserContext> judge, Function<Browsers, BrowserContext> party) {
    Optional<Browsers> browsers = Browsers.open();
    assumeTrue(browsers.isPresent(), "no Chromium on this machine");
    Browsers open = browsers.get();
    return new ThreePhones(open, Court.start(), judge.apply(open), () -> party.apply(open));
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
