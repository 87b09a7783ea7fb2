package org.microcourt.verify.seal;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.microcourt.verify.seal.Der.DerException;

/// The algorithms of seals and stamps, by their identifiers as they are written.
final class Algorithms {
  static final byte[] SIGNED_DATA = hex("06092a864886f70d010702");
  static final byte[] DATA = hex("06092a864886f70d010701");
  static final byte[] STAMP_INFO = hex("060b2a864886f70d0109100104");
  static final byte[] CONTENT_TYPE = hex("06092a864886f70d010903");
  static final byte[] MESSAGE_DIGEST = hex("06092a864886f70d010904");
  static final byte[] SIGNING_CERTIFICATE = hex("060b2a864886f70d010910020c");
  static final byte[] SIGNING_CERTIFICATE_V2 = hex("060b2a864886f70d010910022f");
  static final byte[] STAMP = hex("060b2a864886f70d010910020e");

  /// What the court states of the words: 2.25.50388270669047254095560130895040528405.
  static final byte[] STATEMENT = hex("061369cbe8b6e3a080b28fd1a4a0bae6d2d3e38015");

  private static final Map<String, String> DIGESTS =
      Map.of(
          "0609608648016503040201", "SHA-256",
          "0609608648016503040202", "SHA-384",
          "0609608648016503040203", "SHA-512");

  private static final Map<String, String> SIGNATURES =
      Map.of(
          "300a06082a8648ce3d040302", "SHA256withECDSA",
          "300a06082a8648ce3d040303", "SHA384withECDSA",
          "300a06082a8648ce3d040304", "SHA512withECDSA",
          "300d06092a864886f70d01010b0500", "SHA256withRSA",
          "300d06092a864886f70d01010c0500", "SHA384withRSA",
          "300d06092a864886f70d01010d0500", "SHA512withRSA");

  private static final String RSA = "300d06092a864886f70d0101010500";

  private Algorithms() {}

  /// The digest: an identifier without parameters, or with the empty ones.
  static String digest(Der algorithm) throws DerException {
    for (Map.Entry<String, String> known : DIGESTS.entrySet()) {
      byte[] oid = hex(known.getKey());
      if (algorithm.is(Der.of(Der.SEQUENCE, oid))
          || algorithm.is(Der.of(Der.SEQUENCE, oid, new byte[] {5, 0}))) {
        return known.getValue();
      }
    }
    throw new DerException();
  }

  /// The signature; plain RSA with the digest of the message.
  static String signature(Der algorithm, String digest) throws DerException {
    String encoded = HexFormat.of().formatHex(algorithm.encoded());
    if (encoded.equals(RSA)) {
      return digest.replace("-", "") + "withRSA";
    }
    return Optional.ofNullable(SIGNATURES.get(encoded)).orElseThrow(DerException::new);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
