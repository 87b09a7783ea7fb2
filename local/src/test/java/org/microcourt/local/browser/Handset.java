package org.microcourt.local.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One person's phone, used as a person uses it: by what is written on the screen.
final class Handset {
  final Page page;
  private final BrowserContext context;
  private final String origin;
  private final String name;
  private final List<String> complaints = new ArrayList<>();

  Handset(BrowserContext context, String origin, String name) {
    this.context = context;
    this.origin = origin;
    this.name = name;
    this.page = context.newPage();
    page.onPageError(error -> complaints.add(name + ": " + error));
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(name + ": " + message.text());
      }
    });
  }

  /// Script errors and breaches of the content security policy.
  List<String> complaints() {
    return complaints;
  }

  void logIn() {
    page.navigate(origin);
    button("登录").tap();
    chooseOneself();
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("微法庭")).waitFor();
  }

  /// On the issuer's page.
  void chooseOneself() {
    page.locator("button", new Page.LocatorOptions().setHasText(name)).first().tap();
  }

  Locator button(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  Locator link(String words) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
  }

  Locator text(String words) {
    return page.getByText(words).first();
  }

  Locator field(String label) {
    return page.getByLabel(Pattern.compile("^\\s*" + label)).first();
  }

  /// The first that is seen: on a desk the same may stand in two columns.
  void tap(String words) {
    button(words).locator("visible=true").first().tap();
  }

  void choose(String label, String value) {
    field(label).selectOption(value);
  }

  /// Types a message and sends it.
  void say(String words) {
    write(words);
    tap("发送");
  }

  void write(String words) {
    writing().fill(words);
  }

  /// What stands in the field and is not sent.
  String written() {
    return writing().inputValue();
  }

  private Locator writing() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("发言内容"));
  }

  void sees(String words) {
    text(words).waitFor();
  }

  /// Looks from the beginning of the conversation to its end, and stays there: only rows in sight
  /// are drawn.
  void findsInTheConversation(String words) {
    for (int top = 0; top < 4000 && text(words).count() == 0; top += 100) {
      scrollTo(top);
      page.waitForTimeout(100);
    }
    sees(words);
    scrollTo(1_000_000);
  }

  private void scrollTo(int top) {
    page.locator("mc-timeline .scroll").evaluate("(log, top) => (log.scrollTop = top)", top);
  }

  boolean isAtADesk() {
    return page.viewportSize().width >= Browsers.DESK;
  }

  /// To the view before; a desk has both side by side.
  void goBack() {
    if (!isAtADesk()) {
      link("返回").first().tap();
    }
  }

  void noLongerSees(Locator what) {
    what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /// What is said, in the order in which it stands in the conversation.
  List<String> said() {
    return page.locator(".message:not(.pending) .text").allInnerTexts();
  }

  Locator unsent() {
    return page.locator(".message.pending");
  }

  Locator options() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("更多操作")));
  }

  void loseNetwork() {
    context.setOffline(true);
  }

  void findNetwork() {
    context.setOffline(false);
  }

  void close() {
    context.close();
  }
}
