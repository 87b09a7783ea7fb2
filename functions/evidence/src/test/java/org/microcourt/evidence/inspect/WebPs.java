package org.microcourt.evidence.inspect;

import java.awt.Color;

/// Lossless WebP pictures of one colour, 64 by 32 pixels (RFC 9649), written bit by bit.
final class WebPs {
  static final Color COLOUR = new Color(200, 40, 120);
  private static final int WIDTH = 64;
  private static final int HEIGHT = 32;

  private WebPs() {}

  static byte[] still() {
    return riff(chunk("VP8L", pixels()));
  }

  static byte[] animated() {
    byte[] canvas = Bytes.little().u8(2, 0, 0, 0).u8(WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0).done();
    byte[] loop = Bytes.little().u32(0).u16(0).done();
    byte[] frame =
        Bytes.little()
            .u8(0, 0, 0, 0, 0, 0)
            .u8(WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0)
            .u8(100, 0, 0, 0)
            .raw(chunk("VP8L", pixels()))
            .done();
    return riff(
        Bytes.joined(
            chunk("VP8X", canvas),
            chunk("ANIM", loop),
            chunk("ANMF", frame),
            chunk("ANMF", frame)));
  }

  private static byte[] riff(byte[] chunks) {
    return Bytes.little().latin("RIFF").u32(chunks.length + 4).latin("WEBP").raw(chunks).done();
  }

  static byte[] chunk(String type, byte[] data) {
    return Bytes.little().latin(type).u32(data.length).raw(data).zeros(data.length % 2).done();
  }

  /// No transform, no cache, and prefix codes of one symbol each: a pixel takes no bit.
  private static byte[] pixels() {
    Bits bits = new Bits();
    bits.put(0x2F, 8).put(WIDTH - 1, 14).put(HEIGHT - 1, 14).put(0, 1).put(0, 3);
    bits.put(0, 1).put(0, 1).put(0, 1);
    for (int symbol : new int[] {COLOUR.getGreen(), COLOUR.getRed(), COLOUR.getBlue(), 255}) {
      bits.put(0b101, 3).put(symbol, 8);
    }
    return bits.put(0b001, 3).put(0, 1).put(0, 16).done();
  }

  private static final class Bits {
    private final Bytes out = Bytes.little();
    private int held;
    private int count;

    Bits put(int value, int width) {
      for (int i = 0; i < width; i++) {
        held |= (value >> i & 1) << count++;
        if (count == 8) {
          out.u8(held);
          held = 0;
          count = 0;
        }
      }
      return this;
    }

    byte[] done() {
      return put(0, 7).out.done();
    }
  }
}
