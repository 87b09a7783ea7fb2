package org.microcourt.exhibit;

import org.microcourt.json.Names;

/// A party's view of one property of an exhibit: 真实性, 合法性, 关联性 (R-3PROPS).
public enum View {
  ACCEPTED("认可"),
  DISPUTED("不认可"),
  NO_OPINION("不发表意见");

  private final String zh;

  View(String zh) {
    this.zh = zh;
  }

  /// The view named by a member of a JSON body.
  public static View parse(String name, String field) {
    return Names.parse(View.class, name, field, "must be ACCEPTED, DISPUTED or NO_OPINION");
  }

  /// The words on screens and in transcripts.
  public String zh() {
    return zh;
  }
}
