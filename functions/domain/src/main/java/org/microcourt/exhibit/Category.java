package org.microcourt.exhibit;

import org.microcourt.json.Names;

/// Where in the case file a document belongs: the materials that 民诉解释 art. 263 lists for the file
/// of a case in summary procedure, by its number there.
public enum Category {
  CLAIM(1, "起诉材料", "Statement of claim"),
  DEFENCE(2, "答辩材料", "Statement of defence"),
  IDENTITY(3, "身份证明", "Proof of identity"),
  AUTHORITY(4, "授权委托书", "Power of attorney"),
  EVIDENCE(5, "证据", "Evidence"),
  QUESTIONING(6, "询问笔录", "Record of questioning"),
  TRANSCRIPT(7, "审理笔录", "Transcript"),
  DECISION(8, "裁判和调解文书", "Decision or mediation agreement"),
  SERVICE(9, "送达和宣判材料", "Service and pronouncement"),
  ENFORCEMENT(10, "执行情况", "Enforcement"),
  FEES(11, "诉讼费收据", "Receipt of fees"),
  NOTICE(12, "程序告知", "Notice of procedure"),
  OTHER(0, "其他材料", "Other");

  private final int item;
  private final String zh;
  private final String en;

  Category(int item, String zh, String en) {
    this.item = item;
    this.zh = zh;
    this.en = en;
  }

  /// The category named by a member of a JSON body.
  public static Category parse(String name, String field) {
    return Names.parse(Category.class, name, field, "must be a category of the case file");
  }

  /// Its number in the list of 民诉解释 art. 263; 0 for what the list does not name.
  public int item() {
    return item;
  }

  /// Whether people file it; the rest is the court's to make.
  public boolean isOfParties() {
    return switch (this) {
      case CLAIM, DEFENCE, IDENTITY, AUTHORITY, EVIDENCE, FEES, OTHER -> true;
      default -> false;
    };
  }

  /// The name on screens.
  public String zh() {
    return zh;
  }

  /// The name in English.
  public String en() {
    return en;
  }
}
