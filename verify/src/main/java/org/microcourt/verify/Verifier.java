package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.microcourt.verify.anchor.Anchored;
import org.microcourt.verify.archive.ArchiveCheck;
import org.microcourt.verify.record.Receipts;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.transcript.TranscriptCheck;

/// Checks a file: an exported case file, or a sealed transcript.
public final class Verifier {
  private static final int MAGIC = 5;

  /// Far more than ten thousand entries take with their record.
  private static final int LARGEST_PDF = 48 << 20;

  private final Trust trust;

  /// With what is trusted.
  public Verifier(Trust trust) {
    this.trust = trust;
  }

  /// Checks the file that `in` gives from its first byte, which is not closed.
  ///
  /// @throws IOException if it cannot be read; that says nothing of what it holds
  public Report verify(InputStream in) throws IOException {
    try {
      return checked(in);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Nothing known leads here. Whoever finds something that does gets no trace, and no
      // "genuine".
      return Report.notOurs("unreadable");
    }
  }

  private Report checked(InputStream in) throws IOException {
    BufferedInputStream file = new BufferedInputStream(in, 1 << 16);
    file.mark(MAGIC);
    byte[] magic = file.readNBytes(MAGIC);
    file.reset();
    if (magic.length > 1 && magic[0] == 'P' && magic[1] == 'K') {
      Findings findings = new Findings();
      return new ArchiveCheck(findings, receipts(findings)).check(file);
    }
    if (magic.length == MAGIC && new String(magic, ISO_8859_1).equals("%PDF-")) {
      byte[] pdf = file.readNBytes(LARGEST_PDF + 1);
      if (pdf.length > LARGEST_PDF) {
        return Report.notOurs("too-large");
      }
      Findings findings = new Findings();
      return new TranscriptCheck(findings, receipts(findings), trust.roots()).check(pdf);
    }
    return Report.notOurs("other-file");
  }

  private Receipts receipts(Findings findings) {
    Receipts receipts = new Receipts(new Anchored(trust.log(), trust.roots(), findings));
    trust.receipts().forEach(r -> receipts.keep(r.courtroom(), r.seq(), r.chain(), findings));
    return receipts;
  }
}
