package org.microcourt.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The machine's own Chromium, dressed as phones. It is still Chromium: what only Safari gets wrong
/// stays untested.
final class Browsers implements AutoCloseable {
  static final int NARROW = 320;
  static final int WIDTH = 390;
  static final int HEIGHT = 844;
  static final int DESK = 1400;
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // A microphone that beeps and a camera that shows a clock, without asking.
          "--use-fake-device-for-media-stream",
          "--use-fake-ui-for-media-stream");

  private final Playwright playwright;
  private final Browser browser;

  private Browsers(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /// Empty, with a printed line, on a machine without Chromium.
  static Optional<Browsers> open() {
    Optional<Path> executable = PLACES.stream().map(Path::of).filter(Files::exists).findFirst();
    if (executable.isEmpty()) {
      System.out.println(
          "skipped: no Chromium on this machine (" + String.join(", ", PLACES) + ")");
    }
    return executable.map(Browsers::new);
  }

  /// A phone of one's own: nothing is shared with the others.
  BrowserContext phone() {
    return phone(WIDTH, HEIGHT);
  }

  /// A phone with the smallest screen.
  BrowserContext narrow() {
    return phone(NARROW, 640);
  }

  private BrowserContext phone(int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(15_000);
    return context;
  }

  /// A desk's screen, wide enough for three columns.
  BrowserContext desk() {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(DESK, HEIGHT)
                .setHasTouch(true)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(15_000);
    return context;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
