package org.microcourt.evidence.inspect;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// The file for ImageIO, without its caches.
final class SourceImageInput extends ImageInputStreamImpl {
  private final ByteSource source;

  SourceImageInput(ByteSource source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    checkClosed();
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    int count = source.read(streamPos, into, offset, length);
    streamPos += Math.max(0, count);
    return count;
  }

  @Override
  public long length() {
    return source.size();
  }
}
