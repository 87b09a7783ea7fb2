package org.microcourt.platform.seal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.microcourt.record.Hash;

/// Chains of certificates.
public final class Certificates {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private Certificates() {}

  /// Reads PEM: the key's certificate first, each signed by the next.
  ///
  /// @throws SealException if it is no such chain
  public static List<X509Certificate> parse(String pem) {
    try {
      byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (chain.isEmpty()) {
        throw new SealException("there is no certificate");
      }
      for (int i = 1; i < chain.size(); i++) {
        chain.get(i - 1).verify(chain.get(i).getPublicKey());
      }
      return chain;
    } catch (GeneralSecurityException e) {
      throw new SealException("the certificates are no chain", e);
    }
  }

  /// The SHA-256 of a certificate, by which it is named.
  public static Hash fingerprint(X509Certificate certificate) {
    try {
      return Hash.sha256(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new SealException("a certificate has no encoding", e);
    }
  }

  /// The whole days until the first certificate of a seal ends, and sealing with it.
  public static long daysLeft(Seal seal, Instant now) {
    Instant end =
        seal.chain().stream()
            .map(certificate -> certificate.getNotAfter().toInstant())
            .min(Comparator.naturalOrder())
            .orElseThrow(() -> new SealException("there is no certificate"));
    return Duration.between(now, end).toDays();
  }

  /// Refuses to sign with a certificate that a reader of the document would not accept: one that
  /// does not run at this time, or is not meant for signing.
  public static void requireFit(List<X509Certificate> chain, Instant now) {
    for (X509Certificate certificate : chain) {
      try {
        certificate.checkValidity(Date.from(now));
      } catch (CertificateException e) {
        throw new SealException(
            "a certificate of the seal does not run now: it is for %s to %s"
                .formatted(
                    certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()),
            e);
      }
    }
    boolean[] usage = chain.getFirst().getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      throw new SealException("the seal's certificate is not for signing");
    }
  }
}
