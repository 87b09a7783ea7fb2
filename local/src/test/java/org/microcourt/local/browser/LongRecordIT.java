package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A conversation of ten thousand entries on a phone. They are put into the open room in the page;
/// everything that shows them is the client's own.
final class LongRecordIT {
  private static final int MANY = 10_000;

  /// Rows in sight, and two screens above and below.
  private static final int MOST_DRAWN = 150;

  private static final String FILL =
      """
      async count => {
        const { page } = await import('/view/page.js');
        const id = page.place[1];
        const room = page.client.court.rooms.get(id);
        const last = room.entries.at(-1);
        const words = '对方所述与事实不符，货物于约定期限内交付，有签收单为证。The machine never held its tolerance. ';
        const more = [];
        for (let i = 1; i <= count; i++) {
          const seq = last.seq + i;
          const at = new Date(Date.parse(last.at) + i * 60000).toISOString();
          const by = `p${1 + (i >> 1) % 3}`;
          const body = { text: `第${i}句：` + words.repeat(1 + (i * 7919) % 4) };
          more.push({ ...last, seq, at, by, id: `x:${i}`, audience: 'everyone', kind: 'message.posted', body });
        }
        room.entries = [...room.entries, ...more];
        room.head = room.last;
        page.changed();
        window.log = () => document.querySelector('mc-app').shadowRoot.querySelector('mc-room')
          .shadowRoot.querySelector('mc-timeline');
        await window.log().updateComplete;
        return last.seq;
      }
      """;

  private static final String DRAWN =
      "() => window.log().shadowRoot.querySelectorAll('.row').length";

  /// Turns the window off, as a list without one would be.
  private static final String DRAW_ALL =
      """
      async () => {
        const { RowWindow } = await import('/state/row-window.js');
        RowWindow.prototype.around = RowWindow.prototype.end = function () {
          this.from = 0;
          this.to = this.length;
        };
        const start = performance.now();
        window.log().requestUpdate();
        await window.log().updateComplete;
        return Math.round(performance.now() - start);
      }
      """;

  /// Scrolls upward frame by frame and tells how long frames took.
  private static final String SCROLL =
      """
      async frames => {
        const scroll = window.log().shadowRoot.querySelector('.scroll');
        const took = [];
        let drawn = 0;
        let before = await new Promise(requestAnimationFrame);
        for (let i = 0; i < frames; i++) {
          scroll.scrollTop -= 240;
          const now = await new Promise(requestAnimationFrame);
          took.push(now - before);
          before = now;
          drawn = Math.max(drawn, window.log().shadowRoot.querySelectorAll('.row').length);
        }
        took.sort((a, b) => a - b);
        return { median: took[frames >> 1], worst: took[Math.floor(frames * 0.95)], late: took.filter(t => t > 20).length / frames, drawn };
      }
      """;

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
    Opening.courtroom(judge, "（2026）沪0113民初79号");
    judge.page.evaluate(FILL, MANY);
    return judge;
  }

  @Test
  void drawsWhatIsInSightAndFindsEveryPlace() {
    Handset judge = judge(browsers.orElseThrow().phone());
    Page page = judge.page;
    judge.sees("第10000句：");
    assertThat(drawn(page)).isBetween(5, MOST_DRAWN);

    page.evaluate("() => window.log().jump(5003)");
    page.locator(".aim", new Page.LocatorOptions().setHasText("第")).waitFor();
    assertThat(page.locator("[data-key=e5003]").isVisible()).isTrue();
    assertThat(drawn(page)).isBetween(5, MOST_DRAWN);

    for (int i = 0; i < 40; i++) {
      String top = topRow(page);
      page.evaluate("by => window.log().shadowRoot.querySelector('.scroll').scrollBy(0, by)", -300);
      page.waitForTimeout(30);
      assertThat(number(topRow(page))).as("going up from " + top).isLessThanOrEqualTo(number(top));
    }
    // What arrives while somebody reads further up moves nothing.
    String held = topRow(page);
    double place = place(page, held);
    page.evaluate(FILL, 50);
    page.waitForTimeout(200);
    assertThat(place(page, held)).isBetween(place - 1, place + 1);
    page.getByText("条新").first().tap();
    judge.sees("第50句：");
    assertThat(judge.complaints()).isEmpty();
  }

  @Test
  void scrollsAsFastOnASlowPhoneAsAListOfWhatIsInSight() {
    BrowserContext context = browsers.orElseThrow().phone();
    Handset judge = judge(context);
    CDPSession devtools = context.newCDPSession(judge.page);
    JsonObject slow = new JsonObject();
    slow.addProperty("rate", 4);
    devtools.send("Emulation.setCPUThrottlingRate", slow);
    JsonObject own = scrolled(judge.page);
    Object start = judge.page.evaluate(DRAW_ALL);
    JsonObject whole = scrolled(judge.page);
    System.out.printf(
        "a record of %d, four times slowed: window %s; all rows %s, drawn in %s ms%n",
        MANY, own, whole, start);
    assertThat(own.get("drawn").getAsInt()).isLessThan(MOST_DRAWN);
    assertThat(whole.get("drawn").getAsInt()).isGreaterThan(MANY);
  }

  private static JsonObject scrolled(Page page) {
    page.evaluate("() => window.log().toEnd()");
    page.waitForTimeout(500);
    return new Gson().toJsonTree(page.evaluate(SCROLL, 200)).getAsJsonObject();
  }

  private static int drawn(Page page) {
    return ((Number) page.evaluate(DRAWN)).intValue();
  }

  private static String topRow(Page page) {
    return (String)
        page.evaluate(
            """
            () => {
              const root = window.log().shadowRoot;
              const top = root.querySelector('.scroll').getBoundingClientRect().top;
              for (const row of root.querySelectorAll('.row[data-key^=e]'))
                if (row.getBoundingClientRect().bottom > top) return row.dataset.key;
              return '';
            }
            """);
  }

  private static double place(Page page, String key) {
    return ((Number)
            page.evaluate(
                "key => window.log().shadowRoot.querySelector(`[data-key=${key}]`).getBoundingClientRect().top",
                key))
        .doubleValue();
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(1));
  }
}
