package org.microcourt.evidence.inspect;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// The file for PDFBox.
final class SourceRead implements RandomAccessRead {
  private final ByteSource source;
  private long at;
  private boolean closed;

  SourceRead(ByteSource source) {
    this.source = source;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int done = 0;
    while (done < length) {
      int count = source.read(at, into, offset + done, length - done);
      if (count < 0) {
        break;
      }
      at += count;
      done += count;
    }
    return done == 0 && length > 0 ? -1 : done;
  }

  @Override
  public long getPosition() {
    return at;
  }

  @Override
  public void seek(long position) {
    at = Math.clamp(position, 0, source.size());
  }

  @Override
  public long length() {
    return source.size();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean isEOF() {
    return at >= source.size();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(new SourceRead(source), start, length, true);
  }

  @Override
  public void close() {
    closed = true;
  }
}
