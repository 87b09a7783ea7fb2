package org.microcourt.bench.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.microcourt.bench.Usage;
import org.microcourt.record.Hash;
import org.microcourt.verify.Receipt;
import org.microcourt.verify.Trust;
import org.microcourt.verify.Verifier;
import org.microcourt.verify.report.Verdict;

/// In a process of its own: checks a file once, and prints the milliseconds since the process
/// began, those of the processor, and those of them that its main thread took.
public final class VerifyRun {
  private VerifyRun() {}

  /// The file, and a receipt (`courtroom seq chain`) or a root certificate in Base64.
  public static void main(String[] args) throws IOException {
    Trust trust = trust(args[1]);
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      if (new Verifier(trust).verify(in).verdict() != Verdict.GENUINE) {
        throw new IllegalStateException("not genuine");
      }
    }
    long wall = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf(
        Locale.ROOT, "%d %.0f %.0f%n", wall, Usage.processor() / 1e6, Usage.thread() / 1e6);
  }

  private static Trust trust(String given) {
    String[] receipt = given.split(" ", -1);
    if (receipt.length == 3) {
      Hash chain = Hash.fromHex(receipt[2]);
      return new Trust(
          List.of(), List.of(new Receipt(receipt[0], Long.parseLong(receipt[1]), chain)));
    }
    try {
      InputStream der = new ByteArrayInputStream(Base64.getDecoder().decode(given));
      X509Certificate root =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
      return new Trust(List.of(root), List.of());
    } catch (CertificateException e) {
      throw new IllegalArgumentException("no certificate", e);
    }
  }
}
