package org.microcourt.courtroom;

import org.microcourt.json.Names;

/// 诉讼地位: in which capacity a person takes part.
public enum Role {
  JUDGE("审判员", "Judge"),
  CLERK("书记员", "Clerk"),
  MEDIATOR("调解员", "Mediator"),
  PLAINTIFF("原告", "Plaintiff"),
  DEFENDANT("被告", "Defendant"),
  THIRD_PARTY("第三人", "Third party"),
  AGENT("委托代理人", "Agent"),
  WITNESS("证人", "Witness");

  private final String zh;
  private final String en;

  Role(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// The role named by a member of a JSON body.
  public static Role parse(String name, String field) {
    return Names.parse(Role.class, name, field, "must be one of the roles");
  }

  /// Judge or clerk: the court itself.
  public boolean isCourt() {
    return this == JUDGE || this == CLERK;
  }

  /// Plaintiff, defendant or third party.
  public boolean isParty() {
    return this == PLAINTIFF || this == DEFENDANT || this == THIRD_PARTY;
  }

  /// The name on screens and in transcripts.
  public String zh() {
    return zh;
  }

  /// The name in English.
  public String en() {
    return en;
  }
}
