package org.microcourt.rule;

/// The texts of the rules about exports of the case file.
final class ExportRules {
  private static final String READING = "民诉法 art. 52";

  static final RuleText READER =
      new RuleText("R-EXPORT", READING, "证人不能查阅、导出案卷。", "A witness does not read the case file.");

  static final RuleText RUNNING =
      new RuleText(
          "-", READING, "您的上一次导出尚未完成，请等它完成。", "Your last export is still being made: wait for it.");

  static final RuleText TOO_LARGE =
      new RuleText(
          "-",
          READING,
          "您可查阅的材料超过20GB，不能一次导出，请逐份下载。",
          "What you may read has more than 20 GB: download the documents one by one.");

  static final RuleText UNKNOWN =
      new RuleText("-", READING, "您没有这次导出。", "You have no such export.");

  static final RuleText NOT_MADE =
      new RuleText(
          "-", READING, "这次导出尚未完成，或者未能完成。", "This export is not made yet, or could not be made.");

  static final RuleText EXPIRED =
      new RuleText(
          "-",
          READING,
          "导出的卷宗只保存七天，已经删除，请重新导出。",
          "An export is kept for seven days and this one is gone: export anew.");

  private ExportRules() {}
}
