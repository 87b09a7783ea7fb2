package org.microcourt.rule;

/// The rules of files on their way, exhibits and what is said of them.
public enum EvidenceRule implements CourtRule {
  UPLOAD_SENDER(
      "R-FILE",
      "在线诉讼规则 arts. 11, 12",
      "证人不能在此提交材料，请在作证时向法庭提出。",
      "A witness files nothing here: ask the court while being heard."),
  UPLOAD_TOO_LARGE(
      "R-FILE",
      "在线诉讼规则 art. 11",
      "文件超过5GB，请分段提交。",
      "The file has more than 5 GB: send it in pieces."),
  UPLOAD_TYPE(
      "R-FILE",
      "在线诉讼规则 art. 11",
      "不接收这种类型的文件，请提交图片、PDF、办公文档、音频或者视频。",
      "Files of this type are not received: send images, PDF, office documents, audio or video."),
  UPLOADS_WAITING(
      "-",
      "在线诉讼规则 art. 11",
      "您有过多文件尚未传完，请先完成或者取消。",
      "You have too many files on their way: finish or cancel some first."),
  UPLOAD_UNKNOWN("-", "在线诉讼规则 art. 11", "没有您正在提交的这个文件。", "You have no such file on its way."),
  UPLOAD_SETTLED("-", "在线诉讼规则 art. 11", "该文件已经处理完毕。", "This file was dealt with already."),
  CATEGORY_OF_COURT(
      "R-VOLUME",
      "民诉解释 art. 263",
      "这类材料由法院制作入卷。",
      "Documents of this category are made and filed by the court."),
  EXHIBIT_STATED(
      "R-EXHIBIT-META",
      "证据规定 art. 19",
      "提交证据须写明名称、来源和证明对象；其他材料不写。",
      "Evidence states its name, source and purpose; other documents do not."),
  EXHIBIT_UNKNOWN("-", "民诉法 art. 71", "没有这份证据。", "There is no such exhibit."),
  EXHIBIT_OWN(
      "R-EXHIBIT-META",
      "证据规定 art. 19",
      "只有提交证据的一方可以说明其证据。",
      "Only the party that produced an exhibit describes it."),
  EXHIBIT_REVIEWED(
      "R-EXHIBIT-META",
      "证据规定 art. 19",
      "该证据已有质证意见或者认定，说明不能再改，请另行陈述。",
      "Opinions or a finding stand on this exhibit: its description stays, state your point anew."),
  EXHIBIT_OPENED(
      "R-EXCH", "在线诉讼规则 art. 14", "贵方已查看过该证据。", "Your side has opened this exhibit before."),
  EXHIBIT_UNOPENED(
      "R-EXCH",
      "在线诉讼规则 art. 14",
      "请先打开查看该证据，再发表质证意见。",
      "Open the exhibit first, then give your opinion on it."),
  OPINION_OF_PARTY(
      "R-3PROPS",
      "在线诉讼规则 art. 15; 民诉法 art. 71",
      "质证意见由当事人或者其委托代理人发表。",
      "Opinions on evidence are given by a party or its agent."),
  OPINION_REASONED(
      "R-3PROPS",
      "在线诉讼规则 art. 12; 民诉解释 art. 104",
      "不认可或者提出与原件不符的，须说明理由。",
      "Who disputes a property, or says that the file differs from the original, gives reasons."),
  POINT_OFF_PAGE(
      "R-3PROPS", "民诉解释 art. 104", "所指的位置不在该页上。", "The place pointed at is not on the page."),
  OPINION_ON_OWN(
      "R-3PROPS",
      "民诉法 art. 71",
      "质证意见针对其他当事人的证据。",
      "An opinion is given on the evidence of others."),
  UPLOAD_ACCEPTED(
      "R-RECEIPT",
      "证据规定 art. 19(2)",
      "法庭已收到该文件，正在入卷，不能再取消。",
      "The court has received this file and is filing it: it can no longer be taken back."),
  REVIEW_GROUND(
      "R-REVIEW",
      "在线诉讼规则 arts. 12-13",
      "只有审核通过须注明符合原件要求的依据；对方提出与原件不符的，不能以其未提出异议为依据。",
      "A ground belongs to an exhibit that passes; where a party says that it differs from the"
          + " original, a ground other than the lack of an objection is needed."),
  LATE_NOT(
      "R-LATE",
      "民诉法 art. 68(2)",
      "该证据没有逾期，或者已就逾期作出裁决。",
      "This exhibit is not late, or its being late was ruled on already."),
  LATE_UNRULED(
      "R-LATE",
      "民诉法 art. 68(2); 民诉解释 arts. 101-102",
      "逾期提交的证据须先裁决是否采纳，未采纳的不能采信。",
      "Late evidence is admitted only after the judge has ruled that it is accepted."),
  ROUND_OF_SESSION(
      "R-ORDER",
      "证据规定 art. 62; 民诉解释 art. 104",
      "举证质证在进行中的证据交换、谈话或者庭审中分轮进行。",
      "Rounds of evidence belong to an open evidence exchange, inquiry or hearing."),
  ROUND_SIDES(
      "R-ORDER",
      "证据规定 art. 62",
      "每轮须有出示证据的一方和发表质证意见的一方，且该方有当事人在庭。",
      "A round has sides that show evidence and sides that give opinions, each with a party."),
  OPINION_OUT_OF_ROUND(
      "R-ORDER",
      "证据规定 art. 62; 民诉解释 art. 104",
      "现在不是对该证据质证的轮次，请等候审判员安排。",
      "This is not the round for an opinion on this exhibit: wait until the judge opens it.");

  private final RuleText text;

  EvidenceRule(String id, String article, String zh, String en) {
    text = new RuleText(id, article, zh, en);
  }

  @Override
  public RuleText text() {
    return text;
  }
}
