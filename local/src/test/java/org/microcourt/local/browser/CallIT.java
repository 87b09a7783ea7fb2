package org.microcourt.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The court calls the parties: sound and pictures really go from phone to phone, over a page that
/// is loaded anew, and the record says who came, who declined and who was missed. Skips where a
/// browser cannot connect even to itself.
final class CallIT {
  private final ThreePhones phones = ThreePhones.open();
  private final Screens screens = phones.screens;
  private final Handset judge = phones.judge;
  private final Handset plaintiff = phones.plaintiff;
  private final Handset defendant = phones.defendant;

  @AfterEach
  void close() {
    phones.close();
  }

  @Test
  void theCourtCallsAndWhoComesIsSeenAndHeard() {
    phones.all().forEach(Handset::logIn);
    assumeTrue(connects(judge.page), "WebRTC does not connect on this machine");
    Opening.courtroom(judge, "（2026）沪0113民初8888号");
    plaintiff.link(Opening.CAUSE).tap();
    video();
    reload();
    end();
    declined();
    listens();
    phones.complainOfNothing();
  }

  /// The plaintiff is in the courtroom, the defendant still has the list before it.
  private void video() {
    choose("视频通话", "赵原告", "钱被告");
    screens.look(judge.page, "call-form");
    judge.tap("呼叫");
    plaintiff.sees("张法官 邀请您视频通话");
    defendant.sees("张法官 邀请您视频通话");
    screens.look(plaintiff.page, "call-ringing");
    plaintiff.tap("接听");
    plays(judge, "p2");
    plays(plaintiff, "p1");
    judge.sees("等待接听：钱被告");
    screens.look(judge.page, "call-video");
    judge.tap("静音");
    judge.tap("取消静音");
    judge.tap("关闭摄像头");
    judge.tap("打开摄像头");
    plays(plaintiff, "p1");
  }

  private void reload() {
    plaintiff.page.reload();
    plaintiff.sees("您仍在与 张法官 的视频通话中");
    screens.look(plaintiff.page, "call-again");
    plaintiff.tap("回到通话");
    plays(judge, "p2");
    plays(plaintiff, "p1");
  }

  private void end() {
    judge.tap("结束通话");
    plaintiff.sees("通话已结束。");
    plaintiff.tap("知道了");
    judge.tap("知道了");
    judge.sees("未接听：钱被告");
    screens.look(judge.page, "call-missed");
    defendant.link(Opening.CAUSE).tap();
    defendant.sees("您未接听这次来电");
  }

  /// The court calls back whom it missed, which declines.
  private void declined() {
    judge.tap("再次呼叫");
    judge.tap("呼叫");
    defendant.sees("张法官 邀请您语音通话");
    defendant.tap("拒绝");
    judge.sees("钱被告 已拒绝接听");
    judge.tap("结束通话");
    judge.tap("知道了");
  }

  /// Who does not let its microphone be used hears the others all the same.
  private void listens() {
    plaintiff.page.evaluate(
        """
        () => {
          const refused = () => Promise.reject(new DOMException('', 'NotAllowedError'));
          Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: refused });
        }
        """);
    choose("语音通话", "赵原告");
    judge.tap("呼叫");
    plaintiff.tap("接听");
    plaintiff.sees("您只能收听");
    plays(plaintiff, "p1");
    screens.look(plaintiff.page, "call-listening");
    plaintiff.tap("离开");
    judge.tap("结束通话");
    plaintiff.sees("张法官 结束通话");
  }

  private void choose(String medium, String... people) {
    judge.tap("添加文件");
    judge.tap("虚拟电话");
    for (String person : people) {
      judge.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(person)).check();
    }
    judge.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(medium)).check();
  }

  /// What comes from a participant goes on being played.
  private static void plays(Handset handset, String peer) {
    handset.page.evaluate("() => { window.playedFrom = undefined; }");
    handset.page.waitForFunction(PLAYS, peer);
    assertThat(handset.page.evaluate(STREAM, peer)).isEqualTo(true);
  }

  private static boolean connects(Page page) {
    try {
      page.waitForFunction(CONNECTS);
      return true;
    } catch (TimeoutError e) {
      return false;
    }
  }

  private static final String FIND =
      """
      const find = id => document.querySelector('mc-app')?.shadowRoot.querySelector('mc-calls')
        ?.shadowRoot?.querySelector(`[data-peer="${id}"] video`);
      """;

  private static final String PLAYS =
      "id => {"
          + FIND
          + """
            const video = find(id);
            if (!video?.srcObject || video.readyState < 2) return false;
            const frames = video.getVideoPlaybackQuality().totalVideoFrames;
            window.playedFrom ??= { frames, time: video.currentTime };
            const { playedFrom } = window;
            return frames > playedFrom.frames + 2 || video.currentTime > playedFrom.time + 0.2;
          }
          """;

  private static final String STREAM =
      "id => {" + FIND + " return find(id).srcObject.getTracks().some(t => !t.muted); }";

  /// Two ends in one page.
  private static final String CONNECTS =
      """
      async () => {
        const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
        a.onicecandidate = e => e.candidate && b.addIceCandidate(e.candidate);
        b.onicecandidate = e => e.candidate && a.addIceCandidate(e.candidate);
        const open = new Promise(done => { b.ondatachannel = () => done(true); });
        const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
        a.createDataChannel('x');
        await a.setLocalDescription(await a.createOffer());
        await b.setRemoteDescription(a.localDescription);
        await b.setLocalDescription(await b.createAnswer());
        await a.setRemoteDescription(b.localDescription);
        const done = await Promise.race([open, new Promise(d => setTimeout(d, 8000, false))]);
        stream.getTracks().forEach(t => t.stop());
        a.close();
        b.close();
        return done;
      }
      """;
}
