package org.microcourt.local.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// How a courtroom with two parties comes to be, for stories that begin after that.
final class Opening {
  static final String CAUSE = "买卖合同纠纷";

  private Opening() {}

  static void courtroom(Handset judge, String number) {
    judge.link("开设微法庭").tap();
    judge.field("案号").fill(number);
    judge.field("案由").fill(CAUSE);
    judge
        .page
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("法院"))
        .fill("上海市宝山区人民法院");
    judge.tap("开设");
    add(judge, "PLAINTIFF", "赵原告");
    add(judge, "DEFENDANT", "钱被告");
  }

  /// Each party reads the notice and agrees to the session that is scheduled.
  static void agree(Handset... parties) {
    for (Handset party : parties) {
      party.link(CAUSE).tap();
      party.tap("阅读告知并答复");
      party.field("我已阅读并理解以上权利和义务").check();
      party.tap("同意在线进行");
      party.sees("您已同意");
    }
  }

  private static void add(Handset judge, String role, String name) {
    judge.tap("加入诉讼参与人");
    judge.choose("诉讼地位", role);
    judge.choose("人员", name);
    judge.tap("加入");
    judge.noLongerSees(judge.page.locator("mc-participant-form"));
    judge.sees(name + " 以");
  }
}
