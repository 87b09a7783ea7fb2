package org.microcourt.rule;

/// The rules of motions.
final class MotionRules {
  static final RuleText OF_PARTY =
      new RuleText(
          "-",
          "民诉法 art. 47; 在线诉讼规则 arts. 5, 7",
          "申请由当事人本人，或者由委托代理人代其被代理人提出、撤回。",
          "A motion is made and taken back by a party, or by an agent for its principal.");
  static final RuleText PENDING =
      new RuleText(
          "-",
          "court configuration",
          "同样的申请正在等待决定，或者贵方待决定的申请过多。",
          "The same motion waits for its decision, or too many of your side's do.");
  static final RuleText UNKNOWN =
      new RuleText("-", "民诉法 art. 50", "没有这项等待决定的申请。", "No such motion waits for a decision.");
  static final RuleText CHALLENGE_TARGET =
      new RuleText(
          "R-CHALLENGE",
          "民诉法 art. 47; 民事调解规定 art. 3",
          "只能申请本微法庭的审判员、书记员或者调解员回避。",
          "Only a judge, clerk or mediator of this courtroom can be challenged.");
  static final RuleText CHALLENGE_TOO_LATE =
      new RuleText(
          "R-CHALLENGE",
          "民诉法 art. 48",
          "回避申请须在法庭辩论终结前提出。",
          "A challenge is made before the debate has ended.");
  static final RuleText CHALLENGED_PAUSES =
      new RuleText(
          "R-CHALLENGE",
          "民诉法 art. 48",
          "您已被申请回避或者须回避，暂停参与本案工作；可以休庭、结束单独谈话或证人作证、加入法院人员。",
          "You are challenged, or have to leave the case, and do no work on it: you may close a session,"
              + " end a private talk or a testimony, and add the court's staff.");
  static final RuleText CHALLENGE_DECIDER =
      new RuleText(
          "R-CHALLENGE",
          "民诉法 art. 49",
          "审判员的回避由院长决定，由书记员或者其他审判员记录；其他人员的回避由审判员决定。",
          "On a judge's challenge the president decides, and the clerk or another judge records it; on"
              + " others the judge decides.");
  static final RuleText CHALLENGE_REVIEW =
      new RuleText(
          "R-CHALLENGE",
          "民诉法 art. 50",
          "只有申请人可以对驳回其回避申请的决定申请复议，且只能申请一次。",
          "Only who made a challenge that was refused may ask for its review, and once.");
  static final RuleText REPUDIATED_ENTRY =
      new RuleText(
          "R-REPUDIATE",
          "在线诉讼规则 art. 7(2)",
          "没有这条记录，或者您看不到它。",
          "There is no such entry, or you cannot see it.");

  private MotionRules() {}
}
