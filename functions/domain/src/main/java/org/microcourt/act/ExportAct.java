package org.microcourt.act;

import org.microcourt.casefile.ExportFailure;
import org.microcourt.casefile.ExportForm;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// What happens to exports of the case file.
public sealed interface ExportAct extends Act {
  /// The export, `x1` and so on.
  String export();

  /// A participant wants the case file as it may see it at this entry.
  record Requested(String export, ExportForm form) implements ExportAct {
    @Override
    public Json.Obj body() {
      return Json.obj("export", export, "as", form.text());
    }
  }

  /// It was made: so many bytes with this SHA-256, and so many documents in it.
  record Made(String export, long size, Hash sha256, int documents) implements ExportAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "export", export, "size", size, "sha256", sha256.hex(), "documents", documents);
    }
  }

  /// It was not made.
  record Failed(String export, ExportFailure reason) implements ExportAct {
    @Override
    public Json.Obj body() {
      return Json.obj("export", export, "reason", reason);
    }
  }
}
