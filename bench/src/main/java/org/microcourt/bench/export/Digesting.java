package org.microcourt.bench.export;

import java.io.OutputStream;
import java.security.MessageDigest;
import org.microcourt.record.Hash;

/// The SHA-256 of what is written.
final class Digesting extends OutputStream {
  private final MessageDigest digest = Hash.digest();

  @Override
  public void write(int octet) {
    digest.update((byte) octet);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
  }

  Hash hash() {
    return Hash.ofBytes(digest.digest());
  }
}
