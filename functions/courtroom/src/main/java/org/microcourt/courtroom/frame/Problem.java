package org.microcourt.courtroom.frame;

import java.util.Locale;
import org.microcourt.rule.Refusal;

/// Why a frame cannot be carried out, other than by a rule of the court. The code on the wire is
/// the name in lower case with hyphens.
public enum Problem {
  MALFORMED_FRAME("消息格式有误，无法识别。", "The frame is not well-formed."),
  FRAME_TOO_LARGE("消息过大，请缩短后重发。", "The frame is too large: shorten it and send it again."),
  UNKNOWN_ACTION("没有这项操作，请更新客户端。", "There is no such action: update the client."),
  INVALID_FIELD("有一项内容缺失、多余或不符合要求。", "A member is missing, unknown, too long or malformed."),
  INVALID_ID("消息编号的格式有误。", "The id has not the form that the action wants."),
  SEQUENCE_GAP("前面还有消息没有送达，请依次重发。", "An earlier request has not arrived: send them in order."),
  UNAUTHORIZED("无法确认您的身份，请重新连接。", "Your identity is not known: connect anew."),
  TOKEN_EXPIRED("登录已过期，请重新登录。", "Your log-in has expired: log in again."),
  BUSY("系统繁忙，请稍后重发。", "The court is busy: send it again after a moment."),
  COPY_IN_THE_MAKING(
      "带有您姓名的阅卷副本正在制作，请稍后再试。",
      "The copy with your name on it is being made: ask for it again after a moment."),
  COPY_IMPOSSIBLE(
      "这份文件无法制成阅卷副本，不能在这里查看，可以下载原件。",
      "No copy to look at can be made of this file: it can be downloaded."),
  INTERNAL("系统出现故障，请稍后重发。", "Something failed in the court: send it again after a moment.");

  private final String zh;
  private final String en;

  Problem(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// The stable code.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The refusal for this reason.
  public Refusal refusal() {
    return new Refusal(code(), zh, en);
  }
}
