package org.microcourt.courtroom;

import org.microcourt.json.Json;
import org.microcourt.json.Names;

/// 案件: case number 案号, cause of action 案由, court and procedure.
public record CaseInfo(String number, String cause, String court, Procedure procedure) {
  /// 普通程序, 简易程序, 小额诉讼程序.
  public enum Procedure {
    ORDINARY("普通程序"),
    SUMMARY("简易程序"),
    SMALL_CLAIMS("小额诉讼程序");

    private final String zh;

    Procedure(String zh) {
      this.zh = zh;
    }

    /// The name on screens and in transcripts.
    public String zh() {
      return zh;
    }
  }

  /// `{"number","cause","court","procedure"}`
  public Json.Obj toJson() {
    return Json.obj("number", number, "cause", cause, "court", court, "procedure", procedure);
  }

  /// Reads what `toJson` writes.
  public static CaseInfo fromJson(Json.Obj json) {
    return new CaseInfo(
        json.requireString("number"),
        json.requireString("cause"),
        json.requireString("court"),
        procedure(json.requireString("procedure")));
  }

  private static Procedure procedure(String name) {
    return Names.parse(
        Procedure.class, name, "case.procedure", "must be ORDINARY, SUMMARY or SMALL_CLAIMS");
  }
}
