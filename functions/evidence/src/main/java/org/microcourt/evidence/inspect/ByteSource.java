package org.microcourt.evidence.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of a file at any place, in blocks from a channel: of a file on disk, or of an object
/// in a store.
///
/// A failing channel says nothing about the file. So it is remembered and thrown in the end,
/// whatever a library has made of it.
final class ByteSource {
  private static final int BLOCK = 1 << 16;
  private static final int KEPT = 8;

  private final SeekableByteChannel channel;
  private final long size;
  private final byte[][] blocks = new byte[KEPT][];
  private final long[] numbers = new long[KEPT];
  private @Nullable IOException failure;

  ByteSource(SeekableByteChannel channel) {
    this.channel = channel;
    Arrays.fill(numbers, -1);
    try {
      size = channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long size() {
    return size;
  }

  /// Throws what the channel has thrown before, if it has.
  void throwFailure() {
    if (failure != null) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Reads as much as one block has; -1 at the end.
  int read(long at, byte[] into, int offset, int length) {
    if (at >= size) {
      return -1;
    }
    byte[] block = block(at);
    int from = (int) (at % BLOCK);
    int count = Math.min(length, block.length - from);
    System.arraycopy(block, from, into, offset, count);
    return count;
  }

  /// Up to `length` bytes: fewer at the end of the file.
  byte[] bytes(long at, int length) {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(length, size - at))];
    int done = 0;
    while (done < bytes.length) {
      done += read(at + done, bytes, done, bytes.length - done);
    }
    return bytes;
  }

  /// One byte.
  ///
  /// @throws Rejection if the file has ended before
  int u8(long at) throws Rejection {
    if (at < 0 || at >= size) {
      throw new Rejection(Reason.TRUNCATED);
    }
    return block(at)[(int) (at % BLOCK)] & 0xFF;
  }

  int u16(long at) throws Rejection {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(long at) throws Rejection {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /// Unsigned, but for what exceeds a `long`: that is as good as endless.
  long u64(long at) throws Rejection {
    long high = u32(at);
    return high > Integer.MAX_VALUE ? Long.MAX_VALUE : high << 32 | u32(at + 4);
  }

  /// Little-endian.
  int le16(long at) throws Rejection {
    return u8(at) | u8(at + 1) << 8;
  }

  /// Little-endian.
  long le32(long at) throws Rejection {
    return le16(at) | (long) le16(at + 2) << 16;
  }

  /// Little-endian; unsigned as `u64`.
  long le64(long at) throws Rejection {
    long high = le32(at + 4);
    return high > Integer.MAX_VALUE ? Long.MAX_VALUE : high << 32 | le32(at);
  }

  boolean has(long at, String latin) {
    return at >= 0
        && Arrays.equals(bytes(at, latin.length()), latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  String latin(long at, int length) {
    return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
  }

  /// Where the value stands next, or the size of the file.
  long find(int value, long from) {
    for (long at = Math.max(0, from); at < size; ) {
      byte[] block = block(at);
      for (int i = (int) (at % BLOCK); i < block.length; i++) {
        if ((block[i] & 0xFF) == value) {
          return at - at % BLOCK + i;
        }
      }
      at = at - at % BLOCK + BLOCK;
    }
    return size;
  }

  InputStream stream(long from) {
    return new InputStream() {
      private long at = from;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        int count = ByteSource.this.read(at, into, offset, length);
        at += Math.max(0, count);
        return count;
      }
    };
  }

  private byte[] block(long at) {
    long number = at / BLOCK;
    int place = (int) (number % KEPT);
    if (numbers[place] != number) {
      numbers[place] = -1;
      blocks[place] = load(number * BLOCK);
      numbers[place] = number;
    }
    return blocks[place];
  }

  private byte[] load(long start) {
    throwFailure();
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BLOCK, size - start));
    try {
      channel.position(start);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          throw new IOException("the source ends at " + (start + buffer.position()));
        }
      }
      return buffer.array();
    } catch (IOException e) {
      failure = e;
      throw new UncheckedIOException(e);
    }
  }
}
