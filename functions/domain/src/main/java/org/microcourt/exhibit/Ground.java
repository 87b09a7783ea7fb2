package org.microcourt.exhibit;

import org.microcourt.json.Names;

/// Why an electronic material counts as the original (OLR art. 13, nos. 1 to 5).
public enum Ground {
  UNDISPUTED("对方未对与原件一致提出异议"),
  NOTARIZED("形成过程经过公证"),
  CONFIRMED_BEFORE("已在之前诉讼中提交并经法院确认"),
  COMPARED("已与原件比对一致"),
  PROVEN("有其他证据证明与原件一致");

  private final String zh;

  Ground(String zh) {
    this.zh = zh;
  }

  /// The ground named by a member of a JSON body.
  public static Ground parse(String name, String field) {
    return Names.parse(Ground.class, name, field, "must be a ground of review");
  }

  /// The words on screens and in transcripts.
  public String zh() {
    return zh;
  }
}
