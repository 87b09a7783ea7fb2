package org.microcourt.transcripts.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import org.microcourt.transcripts.fixture.SealedTranscripts;

/// Has the European Commission's validator look at a signature.
final class Accepted {
  private Accepted() {}

  /// Fails unless it finds the one signature genuine, and of this level, from the root alone.
  ///
  /// @param lists of revoked certificates, one of each authority: the validator believes in no
  ///   certificate of which it cannot learn whether it was revoked
  static void byDss(byte[] pdf, String level, X509Certificate root, byte[]... lists) {
    SimpleReport report = reported(pdf, root, lists);
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id))
        .as("%s %s", report.getSubIndication(id), report.getAdESValidationErrors(id))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.valueByName(level));
  }

  /// What it says of the one signature, a day after it was made.
  static SimpleReport reported(byte[] pdf, X509Certificate root, byte[]... lists) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(root));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setCrlSource(
        new ExternalResourcesCRLSource(
            Arrays.stream(lists).map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(SealedTranscripts.AT.plus(Duration.ofDays(1))));
    SimpleReport report = validator.validateDocument().getSimpleReport();
    assertThat(report.getSignaturesCount()).isEqualTo(1);
    return report;
  }
}
