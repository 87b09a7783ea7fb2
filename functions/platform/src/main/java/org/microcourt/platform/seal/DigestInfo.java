package org.microcourt.platform.seal;

import java.util.HexFormat;
import org.microcourt.record.Hash;

/// What PKCS #1 signs of a SHA-256: the value with the name of its algorithm before it (RFC 8017,
/// 9.2).
final class DigestInfo {
  private static final byte[] SHA_256 =
      HexFormat.of().parseHex("3031300d060960864801650304020105000420");

  private DigestInfo() {}

  static byte[] sha256(Hash value) {
    byte[] info = new byte[SHA_256.length + 32];
    System.arraycopy(SHA_256, 0, info, 0, SHA_256.length);
    System.arraycopy(value.toBytes(), 0, info, SHA_256.length, 32);
    return info;
  }
}
