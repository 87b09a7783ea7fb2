package org.microcourt.exhibit;

import org.microcourt.json.Names;

/// What the judge rules on evidence that came too late (民诉法 art. 68(2), 民诉解释 arts. 101, 102).
public enum LateRuling {
  ACCEPTED("逾期理由成立，视为未逾期"),
  ACCEPTED_WITH_ADMONITION("采纳并予以训诫"),
  ACCEPTED_WITH_FINE("采纳并处罚款"),
  REFUSED("不予采纳");

  private final String zh;

  LateRuling(String zh) {
    this.zh = zh;
  }

  /// The ruling named by a member of a JSON body.
  public static LateRuling parse(String name, String field) {
    return Names.parse(LateRuling.class, name, field, "must be a ruling on late evidence");
  }

  /// The words on screens and in transcripts.
  public String zh() {
    return zh;
  }
}
