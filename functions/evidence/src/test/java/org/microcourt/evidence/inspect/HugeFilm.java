package org.microcourt.evidence.inspect;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A film of gigabytes of zeros between its first and its last box.
final class HugeFilm implements SeekableByteChannel {
  private final long size;
  private final byte[] head;
  private final byte[] tail;
  private long at;
  private long read;

  HugeFilm(long size, int millis) {
    this.size = size;
    tail = Recordings.movie(millis, "vide");
    byte[] type = Recordings.box("ftyp", Bytes.big().latin("isom").u32(512).latin("isom").done());
    long media = size - type.length - tail.length;
    head = Bytes.big().raw(type).u32(1).latin("mdat").u32(media >>> 32, media).done();
  }

  long bytesRead() {
    return read;
  }

  @Override
  public int read(ByteBuffer into) {
    int count = 0;
    for (; into.hasRemaining() && at < size; at++, count++) {
      into.put(
          at < head.length
              ? head[(int) at]
              : at >= size - tail.length ? tail[(int) (at - size + tail.length)] : 0);
    }
    read += count;
    return count == 0 ? -1 : count;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new UnsupportedOperationException();
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
    return size;
  }

  @Override
  public SeekableByteChannel truncate(long to) {
    throw new UnsupportedOperationException();
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
