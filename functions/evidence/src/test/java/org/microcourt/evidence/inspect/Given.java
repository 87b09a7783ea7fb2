package org.microcourt.evidence.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A file in memory and what its sender says of it.
final class Given {
  private final byte[] bytes;
  private final String name;
  private final String contentType;

  Given(byte[] bytes, String name, String contentType) {
    this.bytes = bytes;
    this.name = name;
    this.contentType = contentType;
  }

  @Override
  public String toString() {
    return name;
  }

  Inspection inspected() {
    return new Inspector()
        .inspect(new Memory(bytes), new Declared(name, contentType, bytes.length));
  }

  Inspection.Fit fit() {
    return switch (inspected()) {
      case Inspection.Fit fit -> fit;
      case Inspection.Unfit unfit -> throw new AssertionError(name + " is " + unfit.reason());
    };
  }

  Reason reason() {
    return switch (inspected()) {
      case Inspection.Fit fit -> throw new AssertionError(name + " is fit: " + fit);
      case Inspection.Unfit unfit -> unfit.reason();
    };
  }

  /// The channel of a file; fails from a place on, if asked to.
  static final class Memory implements SeekableByteChannel {
    private final byte[] bytes;
    private final long failsFrom;
    private long at;

    Memory(byte[] bytes) {
      this(bytes, Long.MAX_VALUE);
    }

    Memory(byte[] bytes, long failsFrom) {
      this.bytes = bytes;
      this.failsFrom = failsFrom;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      if (at + into.remaining() > failsFrom) {
        throw new IOException("connection reset");
      }
      if (at >= bytes.length) {
        return -1;
      }
      int count = (int) Math.min(into.remaining(), bytes.length - at);
      into.put(bytes, (int) at, count);
      at += count;
      return count;
    }

    @Override
    public int write(ByteBuffer from) {
      throw new UncheckedIOException(new IOException("read only"));
    }

    @Override
    public long position() {
      return at;
    }

    @Override
    public SeekableByteChannel position(long position) {
      at = position;
      return this;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UncheckedIOException(new IOException("read only"));
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
