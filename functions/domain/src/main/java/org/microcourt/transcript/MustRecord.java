package org.microcourt.transcript;

/// What a transcript must record (简易程序规定 art. 24 and the articles that require the step itself),
/// and what is said when a record does not have it.
public enum MustRecord {
  ATTENDANCE(
      "民诉法 art. 140(1)",
      "未见下列当事人到场的记录，请核对是否已查明并记明其到场情况",
      "Nothing shows that these parties were present. Check that it was found out and recorded."),
  RECORDER(
      "民诉法 art. 150", "未见书记员到场的记录", "Nothing shows that a clerk was present to keep the record."),
  NOTICE("简易程序规定 art. 24(1)", "未见告知诉讼权利义务的记录", "Nothing shows that rights and duties were told."),
  NOTICE_ANSWERED(
      "民诉法 art. 140(2)",
      "下列当事人对权利义务告知未作回答",
      "These parties did not answer the notice of rights and duties."),
  CHALLENGE("民诉法 art. 140(2)", "未见询问是否申请回避的记录", "Nothing shows that challenges were asked for."),
  CHALLENGE_ANSWERED(
      "简易程序规定 art. 24(2)",
      "下列当事人对是否申请回避未作回答",
      "These parties did not say whether they challenge anybody."),
  STATEMENTS(
      "民诉法 art. 141(1)",
      "未见下列当事人的诉讼请求或者答辩陈述",
      "These parties stated neither claims nor a defence."),
  ISSUES("简易程序规定 art. 24(1)", "未见归纳争议焦点的记录", "Nothing shows that the issues were summarised."),
  OPINIONS(
      "民诉法 art. 71",
      "下列证据未经在场的对方当事人质证",
      "Parties that were present gave no opinion on these exhibits."),
  FINDINGS(
      "简易程序规定 art. 24(1)",
      "下列证据未见认定；如留待判决，请予说明",
      "There is no finding on these exhibits; if it is left to the judgment, say so."),
  SORTED(
      "证据规定 art. 57",
      "证据交换未见无争议事实、争议事项的分类记载",
      "What is undisputed and what is disputed was not sorted."),
  DEBATE("民诉法 art. 144(1)", "未见法庭辩论的记录", "Nothing shows a debate."),
  FINAL_STATEMENTS(
      "民诉法 art. 144(2)", "未征询下列当事人的最后意见，或者其未作表示", "These parties made no final statement."),
  UNDISPUTED_CONFIRMED(
      "在线调解规则 art. 18", "下列当事人未确认无争议事实", "These parties did not confirm the undisputed facts."),
  OUTCOME(
      "民诉法 arts. 101, 102",
      "调解未记明结果：既无协议，也无调解未成",
      "The mediation has no outcome: neither an agreement nor that there is none."),
  AGREED("民诉法 art. 99", "下列当事人对调解协议未作表示", "These parties said nothing on the agreement."),
  REVIEWED(
      "民事调解规定 art. 10",
      "未见法庭审查调解协议自愿、合法的记录",
      "Nothing shows that the court looked at whether the agreement is voluntary and lawful.");

  private final String article;
  private final String zh;
  private final String en;

  MustRecord(String article, String zh, String en) {
    this.article = article;
    this.zh = zh;
    this.en = en;
  }

  /// Where it is required.
  public String article() {
    return article;
  }

  /// What is missing.
  public String zh() {
    return zh;
  }

  /// What is missing, in English.
  public String en() {
    return en;
  }
}
