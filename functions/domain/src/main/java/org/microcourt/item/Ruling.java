package org.microcourt.item;

import org.microcourt.json.Names;

/// What the judge says to a late or missing answer: the court decides it, never the clock.
public enum Ruling {
  LATE_ACCEPTED("准许逾期答复", "Late answer admitted"),
  LATE_REFUSED("不准许逾期答复", "Late answer not admitted"),
  DEEMED_ADMITTED("视为承认", "Held to be admitted");

  private final String zh;
  private final String en;

  Ruling(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// The ruling named by a member of a JSON body.
  public static Ruling parse(String name, String field) {
    return Names.parse(Ruling.class, name, field, "must be a ruling");
  }

  /// The words on screens and in transcripts.
  public String zh() {
    return zh;
  }

  /// The words in English.
  public String en() {
    return en;
  }
}
