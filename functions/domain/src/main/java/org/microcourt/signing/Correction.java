package org.microcourt.signing;

import org.microcourt.json.Names;

/// 补正: what somebody applies to have put right in a transcript (民诉法 art. 150).
public enum Correction {
  OMISSION("遗漏", "Omission"),
  SUPPLEMENT("补充", "Supplement"),
  RETRACTION("更正", "Retraction");

  private final String zh;
  private final String en;

  Correction(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// The kind named by a member of a JSON body.
  public static Correction parse(String name, String field) {
    return Names.parse(Correction.class, name, field, "must be a kind of correction");
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
