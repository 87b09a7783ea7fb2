package org.microcourt.act;

import org.microcourt.casefile.ExportFailure;
import org.microcourt.casefile.ExportForm;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// Reads the bodies of acts on exports.
final class ExportActs {
  private ExportActs() {}

  static Act requested(Json.Obj body) {
    return new ExportAct.Requested(export(body), ExportForm.parse(body.requireString("as"), "as"));
  }

  static Act made(Json.Obj body) {
    return new ExportAct.Made(
        export(body),
        body.requireLong("size"),
        Hash.fromHex(body.requireString("sha256")),
        Math.toIntExact(body.requireLong("documents")));
  }

  static Act failed(Json.Obj body) {
    return new ExportAct.Failed(
        export(body), ExportFailure.parse(body.requireString("reason"), "reason"));
  }

  private static String export(Json.Obj body) {
    return body.requireString("export");
  }
}
