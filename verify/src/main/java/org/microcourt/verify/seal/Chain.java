package org.microcourt.verify.seal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microcourt.verify.seal.Der.DerException;

/// The certificates of a message: the signer's first, each issued by the next.
record Chain(List<X509Certificate> certificates) {
  private static final int LONGEST = 8;

  /// Puts all certificates of a message in order.
  ///
  /// @throws DerException if one is not needed, or not written in DER
  static Chain of(SignedMessage message) throws DerException, CertificateException {
    if (message.certificates().isEmpty() || message.certificates().size() > LONGEST) {
      throw new DerException();
    }
    List<Named> left = new ArrayList<>();
    for (Der certificate : message.certificates()) {
      left.add(Named.of(certificate));
    }
    List<X509Certificate> ordered = new ArrayList<>();
    Optional<Named> next =
        left.stream().filter(c -> message.signer().is(c.issuerAndSerial())).findFirst();
    while (next.isPresent()) {
      Named named = next.get();
      left.remove(named);
      ordered.add(named.certificate());
      next = left.stream().filter(c -> c.subject().is(named.issuer().encoded())).findFirst();
    }
    Chain chain = new Chain(ordered);
    if (ordered.isEmpty() || !left.isEmpty() || !chain.isSigned()) {
      throw new DerException();
    }
    return chain;
  }

  /// Whether each certificate is signed by the next, and a root by itself.
  boolean isSigned() {
    X509Certificate last = certificates.getLast();
    boolean isRoot = last.getIssuerX500Principal().equals(last.getSubjectX500Principal());
    try {
      for (int i = 1; i < certificates.size(); i++) {
        certificates.get(i - 1).verify(certificates.get(i).getPublicKey());
      }
      if (isRoot) {
        last.verify(last.getPublicKey());
      }
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  X509Certificate signer() {
    return certificates.getFirst();
  }

  /// Whether it leads to one of the roots, all valid at a time; what is revoked cannot be known
  /// offline.
  boolean leadsTo(List<X509Certificate> roots, Instant at) {
    return roots.stream().anyMatch(root -> leadsTo(root, at));
  }

  /// Whether it says that it comes from one of the roots.
  boolean claims(List<X509Certificate> roots) {
    X509Certificate last = certificates.getLast();
    return roots.stream()
        .anyMatch(root ->
            root.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                || root.getSubjectX500Principal().equals(last.getSubjectX500Principal())
                || root.getPublicKey().equals(last.getPublicKey()));
  }

  private boolean leadsTo(X509Certificate root, Instant at) {
    List<X509Certificate> path = certificates.stream().filter(c -> !c.equals(root)).toList();
    try {
      if (path.isEmpty()) {
        return true;
      }
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// A certificate and its names as they are written.
  private record Named(X509Certificate certificate, Der issuer, Der subject, Der serial) {
    static Named of(Der der) throws DerException, CertificateException {
      List<Der> parts = der.as(Der.SEQUENCE).children(Der.SEQUENCE, Der.SEQUENCE, Der.BIT_STRING);
      List<Der> body = parts.getFirst().children();
      byte[] signature = parts.get(2).value();
      if (body.size() < 7
          || body.getFirst().tag() != Der.CONTEXT_0
          || !parts.get(1).is(body.get(2).encoded())
          || signature.length == 0
          || signature[0] != 0) {
        throw new DerException();
      }
      X509Certificate read =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der.encoded()));
      if (!Arrays.equals(read.getEncoded(), der.encoded())) {
        throw new DerException();
      }
      return new Named(read, body.get(3), body.get(5), body.get(1));
    }

    byte[] issuerAndSerial() {
      return Der.of(Der.SEQUENCE, issuer.encoded(), serial.encoded());
    }
  }
}
