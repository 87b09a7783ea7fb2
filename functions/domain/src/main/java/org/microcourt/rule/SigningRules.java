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
          "笔录由当事人本人或其委托代理人确认、拒绝签名或者申请补正；审判员、书记员和主持调解的调解员为自己签名。",
          "A party or its agent confirms a transcript, refuses or applies for a correction; judge, clerk"
              + " and a mediation's mediator sign for themselves.");

  static final RuleText CONFIRMED_ALREADY =
      new RuleText(
          "R-SIGN", "在线诉讼规则 art. 33", "该当事人已确认过这份笔录。", "This party has confirmed it already.");

  static final RuleText TRANSCRIPT_OF_CLOSED =
      new RuleText(
          "R-TRANSCRIPT",
          "在线诉讼规则 art. 34",
          "只有已结束的诉讼活动才能生成笔录。",
          "A transcript is drawn up of a closed session only.");

  static final RuleText REPRESENTATIVE_OF_PARTY =
      new RuleText(
          "R-SPECIAL-AUTH",
          "民诉法 art. 51(2)",
          "法定代表人只为作为当事人的法人或者其他组织填写。",
          "Only a party that is an organisation has a legal representative.");

  static final RuleText SPECIAL_AUTHORITY =
      new RuleText(
          "R-SPECIAL-AUTH",
          "民诉法 art. 62(2); 民诉解释 art. 147",
          "调解协议须由当事人本人签名，或由有特别授权的委托代理人签名；一般授权的代理人不能代签。",
          "An agreement reached in mediation is signed by the party itself or by"
              + " an agent with special authority.");

  static final RuleText TRANSCRIPT_FINAL =
      new RuleText(
          "R-SIGN",
          "民诉法 art. 150; 在线诉讼规则 art. 34",
          "这份笔录已经定稿，不能再签名、拒绝或者申请补正。",
          "This transcript is final: nothing more is signed, refused or applied for.");

  static final RuleText REFUSED_ALREADY =
      new RuleText(
          "R-REFUSE",
          "民诉法 art. 150",
          "该当事人已表示拒绝签名；期限内仍可确认。",
          "This party has refused to sign already; it may still confirm in time.");

  static final RuleText REFUSAL_STANDS =
      new RuleText(
          "R-REFUSE",
          "民诉法 art. 150",
          "核对期限已过，拒绝签名已记明附卷，不能再确认。",
          "The time is over: the refusal to sign stands in the file.");

  static final RuleText CORRECTION_ENTRY =
      new RuleText(
          "R-CORRECT",
          "民诉法 art. 150",
          "所指的记录不在这份笔录中。",
          "An entry named is none of this transcript.");

  static final RuleText CORRECTIONS_WAITING =
      new RuleText(
          "R-CORRECT",
          "court configuration",
          "该当事人已有较多补正申请待裁定，请等待裁定后再提出。",
          "Many of this party's applications wait for a ruling: wait for it"
              + " before you make more.");

  static final RuleText CORRECTION_UNKNOWN =
      new RuleText(
          "R-CORRECT",
          "民诉法 art. 150",
          "没有这项补正申请，或者已经裁定。",
          "There is no such application for correction, or it was ruled on.");

  static final RuleText SIGNATURES_OPEN =
      new RuleText(
          "R-SIGN",
          "民诉法 art. 150",
          "核对期限未满，还有人没有签名，也没有拒绝签名。",
          "The time for signing runs, and somebody has neither signed nor refused.");

  static final RuleText CORRECTIONS_OPEN =
      new RuleText(
          "R-CORRECT",
          "民诉法 art. 150",
          "还有补正申请没有裁定。",
          "Applications for correction wait for a ruling.");

  private SigningRules() {}
}
