package org.microcourt.courtroom.frame;

import org.microcourt.casefile.ExportForm;
import org.microcourt.decision.Command;

/// `casefile.export` and `casefile.export-link`.
final class ExportFrames {
  private ExportFrames() {}

  static Command export(Members body) {
    return new Command.CaseFileExport(
        ExportForm.parse(body.only("as").requireString("as"), body.at("as")));
  }

  static Request link(String courtroom, Members body) {
    return new Request.LinkExport(courtroom, body.only("export").requireExport("export"));
  }
}
