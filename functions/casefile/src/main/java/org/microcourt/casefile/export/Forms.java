package org.microcourt.casefile.export;

import java.io.IOException;
import java.io.OutputStream;
import org.microcourt.casefile.ExportForm;
import org.microcourt.casefile.archive.CaseFileArchive;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.casefile.archive.Originals;
import org.microcourt.casefile.bundle.Bundle;
import org.microcourt.typeset.Typefaces;

/// The forms of an export, each by its writer.
final class Forms {
  private final CaseFileArchive archive;
  private final Bundle bundle;

  Forms(Originals originals, Typefaces faces) {
    this.archive = new CaseFileArchive(originals);
    this.bundle = new Bundle(originals, faces);
  }

  /// Writes an export and does not close the stream.
  void write(ExportForm form, Contents contents, OutputStream out) throws IOException {
    switch (form) {
      case ARCHIVE -> {
        var _ = archive.write(contents, out);
      }
      case BUNDLE -> {
        var _ = bundle.write(contents, out);
      }
    }
  }
}
