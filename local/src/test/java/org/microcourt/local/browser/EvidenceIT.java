package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Evidence from a phone's album into the case file, with the other party's opinions beside it; a
/// film whose sending is cut; a file that is not what it says. Every screen on the way is looked
/// at.
final class EvidenceIT {
  private static final int DOCUMENTS = 3;
  private static final int SOUNDS = 4;

  @TempDir private Path folder;
  private final ThreePhones phones = ThreePhones.open();
  private final Screens screens = phones.screens;
  private final Handset judge = phones.judge;
  private final Handset plaintiff = phones.plaintiff;
  private final Handset defendant = phones.defendant;
  private Materials materials;

  @BeforeEach
  void enter() {
    materials = new Materials(folder);
    phones.all().forEach(Handset::logIn);
    Opening.courtroom(judge, "（2026）沪0113民初6789号");
    plaintiff.link(Opening.CAUSE).tap();
    defendant.link(Opening.CAUSE).tap();
  }

  @AfterEach
  void close() {
    phones.close();
  }

  @Test
  void evidenceIsSentOpenedDisputedReviewedAndFound() {
    sendThreeExhibits();
    opineOnThePicture();
    opineOnThePage();
    opineOnTheRecording();
    reviewAndFind();
    seeTheGrid();
    phones.complainOfNothing();
  }

  @Test
  void whatIsNotWhatItSaysIsRejectedAndNamesAreShownSafely() {
    attach(DOCUMENTS, materials.program("回单.png"));
    send();
    plaintiff.page.locator(".why", hasText("未被接收")).waitFor();
    String turned = "合同\u202Efdp.exe".repeat(9) + "很长的名字".repeat(20) + ".txt";
    attach(DOCUMENTS, materials.text("说明.txt", "情况说明"));
    plaintiff.choose("材料类别", "OTHER");
    plaintiff.page.evaluate(RENAME, turned);
    send();
    filed(defendant, "合同").waitFor();
    assertThat(filed(defendant, "合同").innerText()).doesNotContain("\u202E");
    screens.look(plaintiff.page, "rejected");
    assertThat(defendant.page.getByText("未被接收").count()).isZero();
    phones.complainOfNothing();
  }

  @Test
  void aFilmGoesOnWhereItWasCutAfterTheNetworkAndThePageAreBack() {
    AtomicInteger arrived = new AtomicInteger();
    plaintiff.page.onRequestFinished(request -> count(request, arrived));
    plaintiff.page.route(Pattern.compile("partNumber=3&"), Route::abort);
    attach(0, materials.film("现场录像.mp4", 40));
    send();
    // Two parts of 16 megabytes are there, and the rest of the forty is lost on the way.
    plaintiff
        .page
        .locator(".message.file", hasText("现场录像"))
        .getByText(Pattern.compile("正在发送 (79|80) %"))
        .waitFor();
    plaintiff.loseNetwork();
    plaintiff.sees("网络已断开");
    screens.look(plaintiff.page, "film-cut");
    assertThat(arrived.getAndSet(0)).isEqualTo(2);
    plaintiff.findNetwork();
    plaintiff.page.unrouteAll();
    plaintiff.page.reload();
    filed(plaintiff, "现场录像").waitFor();
    filed(defendant, "现场录像").waitFor();
    assertThat(arrived).hasValue(1);
    assertThat(defendant.page.locator(".file .open").count()).isOne();
    phones.complainOfNothing();
  }

  private static void count(Request request, AtomicInteger parts) {
    if (request.method().equals("PUT")) {
      parts.incrementAndGet();
    }
  }

  private void sendThreeExhibits() {
    plaintiff.tap("添加文件");
    plaintiff.sees("拍照");
    screens.look(plaintiff.page, "attach");
    choose(0, materials.picture("转账回单.png"));
    plaintiff.page.locator("mc-attach-form summary").tap();
    plaintiff.field("来源").fill("工商银行宝山支行");
    plaintiff.field("主要内容").fill("八月十日支出三万二千元");
    plaintiff.field("证明目的").fill("证明已付清货款");
    screens.look(plaintiff.page, "attach-form");
    send();
    filed(plaintiff, "原告证据1").waitFor();
    attach(DOCUMENTS, materials.document("买卖合同.pdf"));
    plaintiff.field("附言").fill("请看第二页");
    send();
    filed(plaintiff, "原告证据2").waitFor();
    attach(SOUNDS, materials.recording("通话录音.wav", 30));
    send();
    filed(plaintiff, "原告证据3").waitFor();
    filed(defendant, "原告证据3").waitFor();
    screens.look(plaintiff.page, "filed-mine");
    screens.look(defendant.page, "filed");
  }

  private void opineOnThePicture() {
    openExhibit("原告证据1");
    defendant.page.locator("mc-viewer mc-frame img").waitFor();
    assertThat(defendant.page.locator("mc-viewer mc-frame img").getAttribute("src"))
        .as("a copy with the reader's name")
        .contains("/copies/");
    screens.look(defendant.page, "viewer");
    beginOpinion("印章不是我方的。");
    screens.look(defendant.page, "opinion-form");
    point("指出一处");
    defendant.page.locator("mc-places mc-frame img").waitFor();
    draw(defendant.page.locator("mc-places mc-frame svg"));
    defendant.field("要说明的内容").fill("印章");
    screens.look(defendant.page, "opinion-place");
    submitOpinion();
  }

  private void opineOnThePage() {
    openExhibit("原告证据2");
    beginOpinion("第二页被换过。");
    point("指出一处");
    defendant.field("第几页").fill("2");
    defendant.page.locator("mc-places summary").tap();
    for (String side : List.of("左", "上", "宽", "高")) {
      defendant.field(side).fill("25");
      defendant.field(side).blur();
    }
    defendant.field("要说明的内容").fill("签名处");
    screens.look(defendant.page, "opinion-numbers");
    submitOpinion();
  }

  private void opineOnTheRecording() {
    openExhibit("原告证据3");
    beginOpinion("录音经过剪辑。");
    point("指出一个时刻");
    defendant.field("第几秒").fill("21");
    defendant.field("要说明的内容").fill("此处有断点");
    screens.look(defendant.page, "opinion-second");
    submitOpinion();
  }

  private void openExhibit(String label) {
    filed(defendant, label).tap();
    defendant.page.locator("mc-viewer .button.main").waitFor();
  }

  private void beginOpinion(String reasons) {
    defendant.page.locator("mc-viewer").getByText("证据详情").tap();
    defendant.tap("发表质证意见");
    Locator form = defendant.page.locator("mc-opinion-form");
    for (String property : List.of("authenticity", "legality")) {
      form.locator("input[name=%s][value=ACCEPTED]".formatted(property)).check();
    }
    form.locator("input[name=relevance][value=DISPUTED]").check();
    form.locator("textarea").fill(reasons);
  }

  private void point(String words) {
    defendant.tap(words);
  }

  private void draw(Locator where) {
    where.scrollIntoViewIfNeeded();
    BoundingBox box = where.boundingBox();
    defendant.page.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.7);
    defendant.page.mouse().down();
    defendant.page.mouse().move(box.x + box.width * 0.9, box.y + box.height * 0.9);
    defendant.page.mouse().up();
  }

  private void submitOpinion() {
    defendant.tap("加入");
    defendant.tap("提交意见");
    defendant.noLongerSees(defendant.page.locator("mc-opinion-form"));
  }

  private void reviewAndFind() {
    judge.sees("钱被告 对原告证据3发表质证意见");
    exhibit("原告证据1");
    judge.sees("印章不是我方的。");
    judge.sees("八月十日支出三万二千元");
    judge.page.getByText(Pattern.compile("画面 左 (69|70|71)")).waitFor();
    judge.tap("领取收据");
    judge.link("打开收据").waitFor();
    screens.look(judge.page, "exhibit");
    judge.tap("查看");
    judge.page.locator("mc-viewer li button").tap();
    screens.look(judge.page, "viewer-places");
    judge.page.locator("mc-viewer").getByText("证据详情").tap();
    judge.tap("审核");
    judge.field("理由").fill("请在质证时出示原件。");
    judge.choose("审核", "ORIGINAL_REQUIRED");
    screens.look(judge.page, "review-form");
    judge.tap("作出审核");
    judge.sees("法院审核原告证据1：须提交原件");
    exhibit("原告证据1");
    judge.tap("认证");
    judge.field("理由").fill("与银行流水一致。");
    judge.tap("作出认证");
    judge.sees("审判员对原告证据1作出认证：予以采信");
    plaintiff.sees("审判员对原告证据1作出认证：予以采信");
  }

  private void exhibit(String label) {
    judge.page.locator(".message.file", hasText(label)).getByText("证据详情").tap();
    judge.page.locator("mc-exhibit h2").waitFor();
  }

  private void seeTheGrid() {
    plaintiff.link("案件信息").tap();
    plaintiff.link("证据与质证").tap();
    plaintiff.sees("予以采信");
    assertThat(plaintiff.page.locator("mc-exhibits table").count()).isEqualTo(3);
    assertThat(plaintiff.page.locator("mc-exhibits td.DISPUTED").count()).isEqualTo(3);
    screens.look(plaintiff.page, "grid");
  }

  private void attach(int source, Path file) {
    plaintiff.tap("添加文件");
    choose(source, file);
  }

  private void choose(int source, Path file) {
    plaintiff.page.locator("mc-attach-form input[type=file]").nth(source).setInputFiles(file);
  }

  private void send() {
    plaintiff.page.locator("mc-attach-form .actions button").tap();
    plaintiff.noLongerSees(plaintiff.page.locator("mc-attach-form"));
  }

  private static Locator filed(Handset phone, String words) {
    return phone.page.locator(".file .open", new Page.LocatorOptions().setHasText(words)).first();
  }

  private static Page.LocatorOptions hasText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  /// A name that no file system here takes, as another phone may give it.
  private static final String RENAME =
      """
      name => {
        const app = document.querySelector('mc-app').shadowRoot;
        const form = app.querySelector('mc-room').shadowRoot.querySelector('mc-attach-form');
        form.files = [new File(['情况说明'], name, { type: 'text/plain' })];
        return form.updateComplete;
      }
      """;
}
