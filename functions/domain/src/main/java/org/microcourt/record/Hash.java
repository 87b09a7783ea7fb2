package org.microcourt.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.microcourt.json.JsonException;

/// A SHA-256 value of 32 bytes.
public final class Hash {
  /// The chain before the first entry.
  public static final Hash ZERO = new Hash(new byte[32]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The hash whose 32 bytes these are.
  public static Hash ofBytes(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /// The SHA-256 of the parts in turn.
  public static Hash sha256(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  /// Reads 64 hex digits.
  public static Hash fromHex(String hex) {
    try {
      return ofBytes(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException e) {
      throw new JsonException("hash", "must be 64 hex digits");
    }
  }

  /// The chain that follows this one: SHA-256 of this and `leaf`.
  public Hash then(Hash leaf) {
    return sha256(bytes, leaf.bytes);
  }

  /// 64 lower-case hex digits.
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /// A copy of the 32 bytes.
  public byte[] toBytes() {
    return bytes.clone();
  }

  /// A digest for bytes that come as a stream; `ofBytes` takes what it gives.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
