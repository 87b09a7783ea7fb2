package org.microcourt.platform.seal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.microcourt.record.Hash;

/// What the court signs documents with: an RSA or P-256 key, and the certificates that say whose it
/// is.
public interface Seal {
  /// The key's certificate first, then who issued it, and so on; the root may be missing.
  List<X509Certificate> chain();

  /// Signs what has this SHA-256: RSASSA-PKCS1-v1_5, or ECDSA as DER, whichever the key is for.
  ///
  /// @throws SealException if the key cannot be used, or is not that of the certificate
  byte[] sign(Hash sha256);
}
