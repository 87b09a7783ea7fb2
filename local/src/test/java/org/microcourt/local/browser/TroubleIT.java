package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.WebSocketRoute;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes wrong with phones, networks and courts: nothing typed is lost, nothing is sent twice,
/// and the person is told in words.
final class TroubleIT {
  private static final String NUMBER = "（2026）沪0113民初88号";
  private static final String FIRST = "请双方准备好证据。";
  private static final String SECOND = "开庭时间改为下午三点。";
  private static final String OFFLINE = "网络已断开。可以继续输入，恢复后自动发送。";
  private static final String ENDED = "登录已过期，已输入的内容都已保存。";

  /// Leaves no room, to the last character.
  private static final String FILL =
      """
      () => {
        let room = '';
        for (let size = 1 << 22; size >= 1; size >>= 1) {
          try {
            localStorage.setItem('filler', room + 'x'.repeat(size));
            room += 'x'.repeat(size);
          } catch {}
        }
      }
      """;

  private static final String DAY_BEHIND =
      """
      const Real = Date;
      const behind = 24 * 3600 * 1000;
      globalThis.Date = class extends Real {
        constructor(...given) {
          if (given.length) super(...given);
          else super(Real.now() - behind);
        }
        static now() {
          return Real.now() - behind;
        }
      };
      """;

  private Optional<Browsers> browsers = Optional.empty();
  private Optional<Court> court = Optional.empty();
  private final Screens screens = new Screens();

  @BeforeEach
  void open() {
    browsers = Browsers.open();
    assumeTrue(browsers.isPresent(), "no Chromium");
    court = Optional.of(Court.start());
  }

  @AfterEach
  void close() {
    browsers.ifPresent(Browsers::close);
    court.ifPresent(Court::close);
  }

  private BrowserContext phone() {
    return browsers.orElseThrow().phone();
  }

  private Handset judge(BrowserContext phone) {
    Handset judge = new Handset(phone, court.orElseThrow().origin(), "张法官");
    judge.logIn();
    return judge;
  }

  private static void opened(Handset judge) {
    Opening.courtroom(judge, NUMBER);
    judge.say(FIRST);
    judge.noLongerSees(judge.unsent());
  }

  private static void has(Handset phone, String... said) {
    phone.sees(said[said.length - 1]);
    for (int i = 0; i < 150 && phone.said().size() < said.length; i++) {
      phone.page.waitForTimeout(100);
    }
    phone.noLongerSees(phone.unsent());
    assertThat(phone.said()).containsExactly(said);
    assertThat(phone.complaints()).isEmpty();
  }

  /// The same person's next phone or tab, with the courtroom before it.
  private Handset another(BrowserContext phone) {
    Handset other = judge(phone);
    other.text(NUMBER).tap();
    other.sees(FIRST);
    return other;
  }

  /// What the court has, asked by a phone that knows nothing.
  private void recordHas(String... said) {
    has(another(phone()), said);
  }

  @Test
  void aNetworkCutWhileTypingLosesNoWord() {
    Handset judge = judge(phone());
    opened(judge);
    judge.write("开庭时间");
    judge.loseNetwork();
    judge.sees(OFFLINE);
    judge.write(SECOND);
    assertThat(judge.written()).isEqualTo(SECOND);
    judge.tap("发送");
    judge.findNetwork();
    has(judge, FIRST, SECOND);
    recordHas(FIRST, SECOND);
  }

  @Test
  void aMessageWhoseAnswerWasLostIsSentAgainAndStandsOnce() {
    AtomicBoolean deaf = new AtomicBoolean();
    AtomicReference<Optional<WebSocketRoute>> line = new AtomicReference<>(Optional.empty());
    BrowserContext phone = phone();
    phone.routeWebSocket(
        Pattern.compile(".*/local$"),
        route -> {
          WebSocketRoute there = route.connectToServer();
          line.set(Optional.of(route));
          there.onMessage(frame -> {
            if (!deaf.get()) {
              route.send(frame.text());
            }
          });
        });
    Handset judge = judge(phone);
    opened(judge);
    Handset other = another(phone());
    deaf.set(true);
    judge.say(SECOND);
    other.sees(SECOND);
    assertThat(judge.unsent().count()).isEqualTo(1);
    deaf.set(false);
    line.get().orElseThrow().close();
    has(judge, FIRST, SECOND);
    has(other, FIRST, SECOND);
  }

  @Test
  void aLogInThatEndsWhileTypingIsToldAndKeepsWhatWasTyped() {
    Handset judge = judge(phone());
    opened(judge);
    judge.write(SECOND);
    court.orElseThrow().advance(judge.page, "PT13H");
    judge.tap("发送");
    judge.sees(ENDED);
    judge.write("另外，");
    screens.look(judge.page, "log-in-ended");
    judge.tap("登录");
    judge.chooseOneself();
    has(judge, FIRST, SECOND);
    assertThat(judge.written()).isEqualTo("另外，");
    recordHas(FIRST, SECOND);
    assertThat(screens.findings()).isEmpty();
  }

  @Test
  void twoDevicesAndTwoTabsOfOnePersonSayEachThingOnce() {
    BrowserContext first = phone();
    Handset judge = judge(first);
    opened(judge);
    Handset tab = another(first);
    Handset other = another(phone());
    judge.write("这一页的话");
    tab.write("另一页的话");
    judge.page.reload();
    judge.sees(FIRST);
    assertThat(judge.written()).isEqualTo("这一页的话");
    List.of(judge, tab, other).forEach(handset -> handset.say(SECOND));
    for (Handset handset : List.of(judge, tab, other)) {
      has(handset, FIRST, SECOND, SECOND, SECOND);
    }
    recordHas(FIRST, SECOND, SECOND, SECOND);
  }

  @Test
  void aClockThatIsWrongByADayIsToldAndChangesNothing() {
    BrowserContext phone = phone();
    phone.addInitScript(DAY_BEHIND);
    Handset judge = judge(phone);
    judge.sees("本机时间与法庭时间不一致");
    opened(judge);
    judge.say(SECOND);
    has(judge, FIRST, SECOND);
    String today =
        DateTimeFormatter.ofPattern("M月d日")
            .withZone(ZoneId.of("Asia/Shanghai"))
            .format(court.orElseThrow().started().orElseThrow().clock().instant());
    assertThat(judge.page.locator(".day").allInnerTexts())
        .isNotEmpty()
        .allMatch(day -> day.contains(today));
    screens.look(judge.page, "clock-wrong");
    assertThat(screens.findings()).isEmpty();
    recordHas(FIRST, SECOND);
  }

  @Test
  void aDeviceWithoutStorageSaysSoAndSendsAllTheSame() {
    Handset judge = judge(phone());
    opened(judge);
    judge.page.evaluate(FILL);
    judge.write("我方");
    judge.sees("本机存储空间已满，请不要关闭页面，直到消息发出。");
    judge.loseNetwork();
    judge.say(SECOND);
    judge.sees(SECOND);
    judge.sees("本机存储空间已满");
    judge.findNetwork();
    has(judge, FIRST, SECOND);
    recordHas(FIRST, SECOND);
  }
}
