package org.microcourt.rule;

/// The rules of order in a session.
final class ConductRules {
  static final RuleText TARGET =
      new RuleText(
          "R-CONDUCT",
          "民诉法 art. 113; 法庭规则 art. 19",
          "只能对当事人、委托代理人、第三人和证人采取维护法庭秩序的措施。",
          "Only parties, agents and witnesses are called to order.");
  static final RuleText ADMONITION_AFTER_WARNING =
      new RuleText(
          "R-CONDUCT",
          "法庭规则 art. 19",
          "该人员在本次诉讼活动中尚未被警告，不听警告的才予以训诫。",
          "This person has not been warned in this session: an admonition follows a warning.");
  static final RuleText MUTED =
      new RuleText(
          "R-CONDUCT",
          "法庭规则 arts. 17, 19; 在线诉讼规则 art. 25",
          "您已被禁止在本次诉讼活动中发言。您仍可答复诉讼事项、提交证据、发表质证意见、提出申请和签名。",
          "You may not speak in this session for now. You may still answer items, file evidence, give"
              + " opinions on it, make motions and sign.");
  static final RuleText NOT_MUTED =
      new RuleText(
          "R-CONDUCT",
          "法庭规则 art. 19",
          "该人员在本次诉讼活动中没有被禁止发言。",
          "This person is not muted in this session.");

  private ConductRules() {}
}
