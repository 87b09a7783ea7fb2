package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is there, who is writing, and who has read.
final class PresenceIT {
  private static final String ASKED = "请双方核对证据目录。";

  private ThreePhones phones;
  private Handset judge;
  private Handset plaintiff;
  private Handset defendant;

  @BeforeEach
  void open() {
    phones = ThreePhones.open();
    judge = phones.judge;
    plaintiff = phones.plaintiff;
    defendant = phones.defendant;
  }

  @AfterEach
  void close() {
    phones.close();
  }

  @Test
  void everybodySeesWhoReadsWhoWritesAndWhoIsThere() {
    phones.all().forEach(Handset::logIn);
    Opening.courtroom(judge, "（2026）沪0113民初99号");
    plaintiff.link(Opening.CAUSE).tap();
    judge.say(ASKED);
    plaintiff.sees(ASKED);
    judge.sees("已读 1/2");
    judge.options().first().tap();
    judge.sees("已读：赵原告");
    judge.sees("未读：钱被告");
    phones.screens.look(judge.page, "read-by");
    judge.page.keyboard().press("Escape");
    defendant.link(Opening.CAUSE).tap();
    seesLater(judge, "全部已读");
    judge.page.locator("textarea").first().pressSequentially("下午");
    plaintiff.sees("张法官正在输入…");
    defendant.sees("张法官正在输入…");
    phones.screens.look(plaintiff.page, "writing");
    plaintiff.noLongerSees(plaintiff.text("张法官正在输入…"));
    watch();
    phones.complainOfNothing();
  }

  /// Who has read and who is there is asked for twice a minute.
  private static void seesLater(Handset phone, String words) {
    phone.text(words).waitFor(new Locator.WaitForOptions().setTimeout(45_000));
  }

  private void watch() {
    judge.link("案件信息").tap();
    Locator online = judge.page.locator(".presence.online");
    online.nth(1).waitFor();
    assertThat(online.count()).isEqualTo(2);
    phones.screens.look(judge.page, "participants");
    plaintiff.page.close();
    seesLater(judge, "不在线");
    assertThat(online.count()).isEqualTo(1);
  }
}
