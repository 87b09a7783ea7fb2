package org.microcourt.casefile;

import org.microcourt.json.Names;

/// Why an export was not made.
public enum ExportFailure {
  /// A kept document has not the bytes that were filed.
  DAMAGED("有材料与入卷时不一致，法院已收到警报。", "A document is not as it was filed; the court is alerted."),

  /// It was tried several times, and cut off each time.
  INTERRUPTED("制作未能完成，请稍后再试。", "It could not be finished. Please try again later.");

  private final String zh;
  private final String en;

  ExportFailure(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// What the person reads who asked for it.
  public String zh() {
    return zh;
  }

  /// The same in English.
  public String en() {
    return en;
  }

  /// Reads a name.
  public static ExportFailure parse(String name, String field) {
    return Names.parse(ExportFailure.class, name, field, "must be a reason of failure");
  }
}
