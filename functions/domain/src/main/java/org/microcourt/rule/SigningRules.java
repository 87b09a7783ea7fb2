package org.microcourt.rule;

/// The texts of the rules about signatures and transcripts.
final class SigningRules {
  static final RuleText SIGNATURE_UNFIT =
      new RuleText(
          "R-SIGN",
          "电子签名法 art. 13; 民诉法 art. 150",
          "请在签名区内清楚书写姓名：不能空白、只有一点，也不能超出签名区或过于繁复。",
          "Write your name within the pad: not nothing, not a dot, not off the pad, not endless.");

  static final RuleText SIGNATURE_UNKNOWN =
      new RuleText(
          "R-SIGN",
          "电子签名法 art. 13",
          "所用的手写签名不是您本人最近一次书写的签名。",
          "The handwriting named is not the one that you yourself wrote last.");

  static final RuleText TRANSCRIPT_MISSING =
      new RuleText(
          "R-SIGN", "民诉法 art. 150", "该诉讼活动的笔录尚未生成。", "This session has no transcript yet.");

  static final RuleText TRANSCRIPT_DIFFERS =
      new RuleText(
          "R-SIGN",
          "在线诉讼规则 art. 33",
          "您确认的不是当前这份笔录，请重新打开后再确认。",
          "What you confirm is not this transcript. Open it again and confirm then.");

  static final RuleText CONFIRM_OF_PARTY =
      new RuleText(
          "R-SIGN",
          "民诉法 art. 150; 在线诉讼规则 art. 33",
          "笔录由当事人本人或其委托代理人确认。",
          "A transcript is confirmed by a party or its agent.");

  static final RuleText CONFIRMED_ALREADY =
      new RuleText(
          "R-SIGN", "在线诉讼规则 art. 33", "该当事人已确认过这份笔录。", "This party has confirmed it already.");

  static final RuleText TRANSCRIPT_OF_CLOSED =
      new RuleText(
          "R-TRANSCRIPT",
          "在线诉讼规则 art. 34",
          "只有已结束的诉讼活动才能生成笔录。",
          "A transcript is drawn up of a closed session only.");

  private SigningRules() {}
}
