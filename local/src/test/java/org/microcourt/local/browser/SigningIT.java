package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A name written on glass, and a transcript that one side wants corrected and will not sign.
final class SigningIT {
  private static final String CLAIM = "请求返还货款三十五万元。";
  private static final String MISSING = "被告于三月一日已经返还五万元。";

  private ThreePhones phones;
  private Handset judge;
  private Handset plaintiff;
  private Handset defendant;
  private Screens screens;

  @BeforeEach
  void open() {
    phones = ThreePhones.open();
    judge = phones.judge;
    plaintiff = phones.plaintiff;
    defendant = phones.defendant;
    screens = phones.screens;
  }

  @AfterEach
  void close() {
    phones.close();
  }

  @Test
  void oneSideSignsByHandAndTheOtherAppliesForACorrectionAndRefuses() {
    phones.all().forEach(Handset::logIn);
    Opening.courtroom(judge, "（2026）沪0113民初3456号");
    hold();
    writeAName();
    applyForACorrection();
    rule();
    refuse();
    confirm();
    complete();
    phones.complainOfNothing();
  }

  private void hold() {
    judge.tap("安排诉讼活动");
    judge.tap("安排");
    judge.noLongerSees(judge.page.locator("mc-session-form"));
    Opening.agree(plaintiff, defendant);
    judge.tap("开始");
    judge.sees("进行中");
    for (Handset party : List.of(plaintiff, defendant)) {
      party.tap("核验身份并进入");
      party.sees("已核验身份，进入");
    }
    plaintiff.say(CLAIM);
    judge.sees(CLAIM);
  }

  /// With a stroke too many, which is taken back.
  private void writeAName() {
    plaintiff.tap("手写签名");
    Locator pad = plaintiff.page.getByLabel("签名区");
    screens.look(plaintiff.page, "signature-empty");
    assertThat(plaintiff.button("保存").isDisabled()).isTrue();
    stroke(pad, 0.2);
    stroke(pad, 0.5);
    String written = pad.locator("path").getAttribute("d");
    stroke(pad, 0.8);
    assertThat(pad.locator("path").getAttribute("d")).isNotEqualTo(written);
    plaintiff.tap("撤销一笔");
    assertThat(pad.locator("path").getAttribute("d")).isEqualTo(written);
    screens.look(plaintiff.page, "signature-written");
    plaintiff.tap("保存");
    plaintiff.noLongerSees(plaintiff.page.locator("mc-signature-form"));
    defendant.tap("暂不书写");
    judge.tap("操作");
    judge.tap("结束本次诉讼活动");
    judge.page.locator("mc-close-session").getByText("结束本次诉讼活动").last().tap();
    judge.sees("的笔录已生成");
  }

  private void stroke(Locator pad, double at) {
    BoundingBox box = pad.boundingBox();
    Mouse mouse = plaintiff.page.mouse();
    double x = box.x + box.width * at;
    mouse.move(x, box.y + box.height * 0.2);
    mouse.down();
    for (int i = 1; i <= 12; i++) {
      mouse.move(x + 8 * Math.sin(i), box.y + box.height * (0.2 + 0.05 * i));
    }
    mouse.up();
  }

  private void applyForACorrection() {
    defendant.tap("补正、拒签与进展");
    Locator sheet = defendant.page.locator("mc-signing-sheet");
    sheet.locator("summary").getByText("申请补正").tap();
    defendant.choose("类别", "OMISSION");
    defendant.field("补正内容").fill(MISSING);
    defendant.field("理由").fill("笔录没有记载");
    screens.look(defendant.page, "correction-form");
    defendant.tap("申请补正");
    defendant.noLongerSees(sheet);
    judge.sees("申请补正");
  }

  private void rule() {
    judge.tap("查看签署进展");
    Locator sheet = judge.page.locator("mc-signing-sheet");
    judge.sees(MISSING);
    sheet.locator("summary").getByText("裁定").tap();
    judge.choose("裁决", "GRANTED");
    judge.field("理由").fill("与庭审录音一致");
    screens.look(judge.page, "correction-ruling");
    judge.tap("裁定");
    judge.noLongerSees(sheet);
  }

  private void refuse() {
    defendant.tap("补正、拒签与进展");
    Locator sheet = defendant.page.locator("mc-signing-sheet");
    defendant.sees("与庭审录音一致");
    sheet.locator("summary").getByText("拒绝签名").tap();
    sheet.locator("textarea[name=reason]").last().fill("不同意调解方案");
    screens.look(defendant.page, "refusal-form");
    defendant.tap("拒绝签名");
    defendant.noLongerSees(sheet);
    judge.sees("拒绝");
  }

  /// What was written stands in the form, and will stand on the page.
  private void confirm() {
    plaintiff.tap("核对并确认");
    plaintiff.page.getByLabel("您的手写签名").waitFor();
    screens.look(plaintiff.page, "confirm-by-hand");
    plaintiff.page.getByText("我已核对全文").tap();
    plaintiff.tap("核验身份并确认");
    judge.sees("赵原告 已核对并确认调解的笔录");
  }

  private void complete() {
    judge.tap("查看签署进展");
    judge.sees("拒绝签名");
    screens.look(judge.page, "signing-progress");
    judge.tap("定稿");
    phones.all().forEach(phone -> phone.sees("已加盖法院电子签章"));
    defendant.link("案件信息").tap();
    defendant.sees("哈希链完整");
    screens.look(defendant.page, "panel-sealed");
    defendant.tap("规则与依据");
    defendant.field("查找规则").fill("单独谈话 已经开始");
    defendant.sees("民事调解规定 art. 5 · talk-state");
    screens.look(defendant.page, "rules");
  }
}
