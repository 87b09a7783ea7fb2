package org.microcourt.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.verify.page.SinglePage;
import org.microcourt.web.fixture.Modules;

/// The page says what the jar says: its modules in Node, and all of it in a browser that opens it
/// from a file without a network.
class PageIT {
  private static final Path SAMPLES = Path.of("target", "samples");
  private static final List<String> CHROMIUMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  @BeforeAll
  static void samples() throws IOException {
    new Samples(SAMPLES).write();
    Files.writeString(SAMPLES.resolve("verify.html"), SinglePage.html());
  }

  @Test
  void theModulesPassTheirOwnTests() throws Exception {
    Modules.pass(List.of("src/test/js/verifier.test.js"), Duration.ofMinutes(3));
  }

  @Test
  void oneFileChecksInABrowserThatSendsNothing() throws IOException {
    Optional<Path> chromium = CHROMIUMS.stream().map(Path::of).filter(Files::exists).findFirst();
    if (chromium.isEmpty()) {
      System.out.println("skipped: no Chromium on this machine");
    }
    assumeTrue(chromium.isPresent(), "no Chromium");
    try (Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium.get())
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
      BrowserContext context =
          browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844));
      context.setOffline(true);
      check(context.newPage());
    }
  }

  private static void check(Page page) throws IOException {
    List<String> asked = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(SAMPLES.resolve("verify.html").toAbsolutePath().toUri().toString());
    page.setInputFiles("#root", SAMPLES.resolve("root.pem"));
    for (String file : List.of("sealed.pdf", "broken.pdf", "draft.pdf", "changed.zip")) {
      Json.Obj sample = sample(file);
      page.setInputFiles("#file", SAMPLES.resolve(file));
      page.waitForCondition(
          () -> page.textContent("#answer-en").equals(sample.requireString("en")),
          new Page.WaitForConditionOptions().setTimeout(20_000));
      assertThat(page.textContent("#answer-zh")).isEqualTo(sample.requireString("zh"));
      assertThat(page.getAttribute("#answer", "data-verdict"))
          .isEqualTo(sample.requireString("verdict"));
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(SAMPLES.resolve(file + ".png")));
    }
    page.setViewportSize(320, 640);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= 320")).isEqualTo(true);
    assertThat(asked).hasSize(1);
    assertThat(complaints).isEmpty();
  }

  private static Json.Obj sample(String file) throws IOException {
    String text = Files.readString(SAMPLES.resolve("samples.json"));
    return ((Json.Arr) Json.parse(text))
        .items().stream()
            .map(Json.Obj.class::cast)
            .filter(sample -> sample.requireString("file").equals(file))
            .findFirst()
            .orElseThrow();
  }
}
