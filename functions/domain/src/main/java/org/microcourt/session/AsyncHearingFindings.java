package org.microcourt.session;

import org.microcourt.json.Json;

/// What OLR art. 20(2) wants before a hearing may be asynchronous: the written application on file,
/// and the judge's two findings with their reasons.
public record AsyncHearingFindings(
    String application, String attendanceHard, String factsUndisputed) {

  /// `{"application","attendanceHard","factsUndisputed"}`
  public Json.Obj toJson() {
    return Json.obj(
        "application", application,
        "attendanceHard", attendanceHard,
        "factsUndisputed", factsUndisputed);
  }

  /// Reads what `toJson` writes.
  public static AsyncHearingFindings fromJson(Json.Obj json) {
    return new AsyncHearingFindings(
        json.requireString("application"),
        json.requireString("attendanceHard"),
        json.requireString("factsUndisputed"));
  }
}
