package org.microcourt.evidence.inspect;

/// Why a file cannot be kept, in words for its sender.
public enum Reason {
  EMPTY("文件没有内容，请重新选择后发送。", "The file is empty. Please choose it again and send it."),
  TYPE_NOT_ALLOWED(
      "不接受这种类型的文件。请发送图片、PDF、Office文档、录音、录像或纯文本。",
      "Files of this type are not accepted. Please send a picture, a PDF, an Office document, a"
          + " recording or plain text."),
  TYPE_DIFFERS(
      "文件的实际内容与其名称或类型不符，请确认后重新发送。",
      "The file is not what its name or type says. Please check it and send it again."),
  TRUNCATED(
      "文件不完整，后面的部分缺失。请从原件重新发送。",
      "The file is incomplete: its end is missing. Please send it again from the original."),
  TOO_LARGE_TO_DECODE(
      "文件展开后过大，无法安全打开。请缩小尺寸或分成几份后发送。",
      "The file unpacks to more than can be opened safely. Please reduce or divide it."),
  ENCRYPTED(
      "文件设有打开密码。请去掉密码后重新发送。",
      "The file needs a password to open. Please remove it and send the file again."),
  DAMAGED(
      "文件已损坏，无法读取。请从原件重新发送。",
      "The file is damaged and cannot be read. Please send it again from the original."),
  ACTIVE_CONTENT(
      "文件含有宏或程序，不能接收。请另存为不含宏的文档或PDF后发送。",
      "The file contains macros or a program. Please save it without them or as a PDF."),
  ARCHIVE(
      "不接受压缩包。请解压后逐个发送其中的文件。",
      "Archives are not accepted. Please unpack it and send the files one by one."),
  MALWARE(
      "文件被检出含有恶意程序，不能接收。请用安全软件检查您的设备，再从未受感染的原件重新发送。",
      "The file was found to carry malware and cannot be received. Please check your device and send"
          + " the file again from a clean original.");

  private final String zh;
  private final String en;

  Reason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// The sentence in Chinese.
  public String zh() {
    return zh;
  }

  /// The sentence in English.
  public String en() {
    return en;
  }
}
