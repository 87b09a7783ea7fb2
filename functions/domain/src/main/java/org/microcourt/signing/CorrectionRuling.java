package org.microcourt.signing;

import org.microcourt.json.Names;

/// What the judge says to an application for correction. The transcript's own text stays as it is
/// either way: application and ruling are annexed.
public enum CorrectionRuling {
  GRANTED("准许补正", "Granted"),
  REFUSED("不予补正", "Refused");

  private final String zh;
  private final String en;

  CorrectionRuling(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// The ruling named by a member of a JSON body.
  public static CorrectionRuling parse(String name, String field) {
    return Names.parse(CorrectionRuling.class, name, field, "must be GRANTED or REFUSED");
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
