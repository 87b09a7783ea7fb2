package org.microcourt.evidence.inspect;

/// What a reader should know about a file that was kept although something about it is odd.
public enum Note {
  NO_PREVIEW_OF_THIS_FORMAT("此格式没有预览，请下载原件查看。", "No preview of this format. Open the original."),
  NO_PREVIEW_BY_SIZE("文件过大，没有预览，请下载原件查看。", "Too large for a preview. Open the original."),
  NO_PREVIEW("无法生成预览，请下载原件查看。", "No preview could be made. Open the original."),
  PREVIEW_INCOMPLETE("预览可能缺少部分内容，以原件为准。", "The preview may lack parts. The original counts."),
  NAME_DIFFERS("文件名或所称类型与实际格式不同。", "The name or the given type stands for another format."),
  DATA_AFTER_END("文件末尾之后附有其他数据。", "Further data follows the end of the file proper."),
  REPAIRED("文件结构有误，已按可读部分识别。", "The file's structure is faulty; what is readable was read."),
  ACTIONS_NOT_RUN(
      "文件含有脚本、自动操作或附件，本系统不会运行。", "Holds scripts, actions or attachments. They are not run here."),
  RESTRICTED("文件设有权限限制（例如禁止打印）。", "The file restricts what may be done with it, such as printing."),
  NOT_SCANNED(
      "未能检查此文件是否含有恶意程序，打开原件前请注意。",
      "This file could not be scanned for malware. Take care before you open the original.");

  private final String zh;
  private final String en;

  Note(String zh, String en) {
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
