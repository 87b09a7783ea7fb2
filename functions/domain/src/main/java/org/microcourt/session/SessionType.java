package org.microcourt.session;

import org.microcourt.json.Names;

/// 诉讼活动: what kind of proceeding a session is. Consent is given per type (OLR art. 4).
public enum SessionType {
  EVIDENCE_EXCHANGE("证据交换", "证据交换笔录", "Evidence exchange"),
  INQUIRY("谈话", "谈话笔录", "Inquiry"),
  MEDIATION("调解", "调解笔录", "Mediation"),
  HEARING("庭审", "庭审笔录", "Hearing");

  private final String zh;
  private final String transcriptTitle;
  private final String en;

  SessionType(String zh, String transcriptTitle, String en) {
    this.zh = zh;
    this.transcriptTitle = transcriptTitle;
    this.en = en;
  }

  /// The type named by a member of a JSON body.
  public static SessionType parse(String name, String field) {
    return Names.parse(SessionType.class, name, field, "must be a type of session");
  }

  /// The name on screens.
  public String zh() {
    return zh;
  }

  /// The name in English.
  public String en() {
    return en;
  }

  /// The title of its transcript.
  public String transcriptTitle() {
    return transcriptTitle;
  }
}
