package org.microcourt.local.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at a screen as everybody may see it: both languages, light and dark, and on the narrowest
/// phone. Each look is kept as a picture under `target/screenshots` and judged by axe-core.
final class Screens {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final List<String> findings = new ArrayList<>();
  private boolean closed;
  private int number;

  /// Looks no further: the story is told again for what it does.
  void close() {
    closed = true;
  }

  /// What is wrong with the screens looked at so far.
  List<String> findings() {
    return findings;
  }

  /// Looks at a screen that stands still; leaves it as it was.
  void look(Page page, String name) {
    if (closed) {
      return;
    }
    String numbered = "%02d-%s".formatted(++number, name);
    for (String language : List.of("zh", "en")) {
      speak(page, language);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String shade = scheme.name().toLowerCase(Locale.ROOT);
        view(page, "%s-%s-%s".formatted(numbered, language, shade), Browsers.WIDTH);
      }
      view(page, "%s-%s-narrow".formatted(numbered, language), Browsers.NARROW);
    }
    speak(page, "zh");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(Browsers.WIDTH, Browsers.HEIGHT);
  }

  /// Looks once, at the window as it is.
  void wide(Page page, String name) {
    judge(page, "%02d-%s".formatted(++number, name));
  }

  private void view(Page page, String name, int width) {
    page.setViewportSize(width, width == Browsers.NARROW ? 640 : Browsers.HEIGHT);
    judge(page, name);
  }

  private void judge(Page page, String name) {
    settle(page);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    // A shadow root clips nothing: what does not fit makes the document wider than the window.
    int over = ((Number) page.evaluate(OVERFLOW)).intValue();
    if (over > 0) {
      findings.add(name + ": " + over + " px wider than the window");
    }
    AxeResults results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    results
        .getViolations()
        .forEach(rule ->
            rule.getNodes()
                .forEach(node ->
                    findings.add(
                        "%s: %s: %s %s"
                            .formatted(name, rule.getId(), node.getTarget(), node.getHtml()))));
  }

  private static void speak(Page page, String language) {
    page.evaluate(
        "language => import('/view/page.js').then(({ page }) => page.set({ language }))", language);
  }

  private static void settle(Page page) {
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  private static final String OVERFLOW =
      """
      () => {
        const all = root => [...root.querySelectorAll('*')]
          .flatMap(e => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
        const right = e => e.getBoundingClientRect().right;
        const shown = e => e.checkVisibility() && !e.closest('.hidden');
        return Math.round(Math.max(0, ...all(document.body).filter(shown).map(right)) - innerWidth);
      }
      """;
}
