package org.microcourt.rule;

/// The rules of calls.
final class CallRules {
  static final RuleText UNKNOWN =
      new RuleText(
          "-",
          "court configuration",
          "没有正在进行的这次通话，或者没有呼叫您。",
          "There is no such call now, or it is not for you.");
  static final RuleText RUNNING =
      new RuleText(
          "-",
          "court configuration",
          "本微法庭正在通话，请先结束那次通话。",
          "A call is going on in this courtroom: end it first.");
  static final RuleText FULL =
      new RuleText(
          "-",
          "court configuration",
          "一次通话最多四人，包括发起人。",
          "A call holds four people at most, whoever makes it included.");
  static final RuleText CALLEES =
      new RuleText(
          "R-WALL",
          "民事调解规定 art. 5; 在线诉讼规则 art. 26",
          "只能呼叫本微法庭中属于这个范围的其他人；证人只能在作证时呼叫。",
          "Only others who take part and are of the audience can be called; a witness while being"
              + " heard.");
  static final RuleText ANSWERED =
      new RuleText(
          "-",
          "court configuration",
          "您已接听或者已拒绝这次通话，或者是您发起的。",
          "You have joined or declined this call already, or made it yourself.");
  static final RuleText ABSENT =
      new RuleText(
          "-", "court configuration", "您不在这次通话中，请先接听。", "You are not in this call: join it first.");
  static final RuleText PEER =
      new RuleText(
          "-", "court configuration", "对方不在这次通话中。", "The other person is not in this call.");

  private CallRules() {}
}
