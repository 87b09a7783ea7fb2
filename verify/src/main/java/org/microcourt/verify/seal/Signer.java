package org.microcourt.verify.seal;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.record.Hash;

/// A key that signs statements, by its certificates.
public final class Signer {
  private final Chain chain;

  private Signer(Chain chain) {
    this.chain = chain;
  }

  /// The key of the first certificate, if each one is signed by the next.
  public static Optional<Signer> of(List<X509Certificate> certificates) {
    return Optional.of(new Chain(certificates))
        .filter(chain -> !certificates.isEmpty() && chain.isSigned())
        .map(Signer::new);
  }

  /// Whether it has signed these bytes, by ECDSA or RSASSA-PKCS1-v1_5, with SHA-256.
  public boolean hasSigned(byte[] bytes, byte[] value) {
    try {
      boolean rsa = chain.signer().getPublicKey().getAlgorithm().equals("RSA");
      Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
      signature.initVerify(chain.signer().getPublicKey());
      signature.update(bytes);
      return signature.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// Whether it leads to one of the roots and is for signing, valid at a time.
  public boolean isTrusted(List<X509Certificate> roots, Instant at) {
    return chain.leadsTo(roots, at) && SealCheck.isForSigning(chain.signer());
  }

  /// The hash by which the certificate is named.
  public Hash fingerprint() {
    try {
      return Hash.sha256(chain.signer().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read has no encoding", e);
    }
  }
}
