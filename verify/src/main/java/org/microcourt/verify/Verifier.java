package org.microcourt.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.microcourt.verify.archive.ArchiveCheck;
import org.microcourt.verify.record.Receipts;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Report;

/// Checks a file: an exported case file, or a sealed transcript.
public final class Verifier {
  private static final int MAGIC = 5;

  private final Trust trust;

  /// With what is trusted.
  public Verifier(Trust trust) {
    this.trust = trust;
  }

  /// Checks the file that `in` gives from its first byte, which is not closed.
  public Report verify(InputStream in) throws IOException {
    BufferedInputStream file = new BufferedInputStream(in, 1 << 16);
    file.mark(MAGIC);
    byte[] magic = file.readNBytes(MAGIC);
    file.reset();
    if (magic.length > 1 && magic[0] == 'P' && magic[1] == 'K') {
      Findings findings = new Findings();
      return new ArchiveCheck(findings, receipts(findings)).check(file);
    }
    return Report.notOurs("other-file");
  }

  private Receipts receipts(Findings findings) {
    Receipts receipts = new Receipts();
    trust.receipts().forEach(r -> receipts.keep(r.courtroom(), r.seq(), r.chain(), findings));
    return receipts;
  }
}
