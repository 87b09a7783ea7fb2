package org.microcourt.transcripts.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/// Has the European Commission's validator look at a signature.
final class Accepted {
  private Accepted() {}

  /// Fails unless it finds the one signature genuine, and of this level. All certificates are
  /// trusted: it asks whoever issued those that are not whether they were revoked, and there is
  /// nobody to answer.
  static void byDss(byte[] pdf, String level, X509Certificate... certificates) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    Arrays.stream(certificates).map(CertificateToken::new).forEach(trusted::addCertificate);
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    SimpleReport report = validator.validateDocument().getSimpleReport();
    assertThat(report.getSignaturesCount()).isEqualTo(1);
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id))
        .as("%s %s", report.getSubIndication(id), report.getAdESValidationErrors(id))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.valueByName(level));
  }
}
