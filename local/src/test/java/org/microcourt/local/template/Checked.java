package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.microcourt.verify.Trust;
import org.microcourt.verify.Verifier;
import org.microcourt.verify.report.Finding;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.report.Verdict;

/// Has the verifier look at what the court seals.
final class Checked {
  private Checked() {}

  /// The sealed file, in which all fits, seal, record and words; whose the seal is nobody was told.
  static byte[] sealed(byte[] pdf) {
    try {
      Report report = new Verifier(Trust.NONE).verify(new ByteArrayInputStream(pdf));
      assertThat(report.verdict()).as(report.text()).isEqualTo(Verdict.UNPROVEN);
      assertThat(report.notes()).extracting(Finding::code).doesNotContain("not-remade");
      return pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
