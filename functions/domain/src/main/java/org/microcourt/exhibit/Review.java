package org.microcourt.exhibit;

import org.microcourt.json.Names;

/// What the court's review of an electronic material came to (OLR arts. 12, 13).
public enum Review {
  SUBMITTED("待审核"),
  REVIEWED("审核通过"),
  RETURNED("退回补正"),
  ORIGINAL_REQUIRED("须提交原件");

  private final String zh;

  Review(String zh) {
    this.zh = zh;
  }

  /// The state named by a member of a JSON body.
  public static Review parse(String name, String field) {
    return Names.parse(Review.class, name, field, "must be a state of review");
  }

  /// The words on screens.
  public String zh() {
    return zh;
  }
}
