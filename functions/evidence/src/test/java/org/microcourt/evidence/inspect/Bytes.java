package org.microcourt.evidence.inspect;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes bytes of formats by hand.
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteOrder order;

  Bytes(ByteOrder order) {
    this.order = order;
  }

  static Bytes big() {
    return new Bytes(ByteOrder.BIG_ENDIAN);
  }

  static Bytes little() {
    return new Bytes(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] joined(byte[]... parts) {
    Bytes all = big();
    for (byte[] part : parts) {
      all.raw(part);
    }
    return all.done();
  }

  Bytes latin(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Bytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Bytes u8(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  Bytes u16(int... values) {
    for (int value : values) {
      raw(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }
    return this;
  }

  Bytes u32(long... values) {
    for (long value : values) {
      raw(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }
    return this;
  }

  Bytes zeros(int count) {
    return raw(new byte[count]);
  }

  int size() {
    return out.size();
  }

  byte[] done() {
    return out.toByteArray();
  }
}
