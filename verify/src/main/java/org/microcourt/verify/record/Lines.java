package org.microcourt.verify.record;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/// Cuts a stream into lines. A line longer than any entry is handed on cut.
public final class Lines {
  /// Frames have 32 KiB; the court's own entries stay far below this.
  static final int LONGEST = 1 << 20;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private final Consumer<byte[]> out;

  /// Hands each line on without its end.
  public Lines(Consumer<byte[]> out) {
    this.out = out;
  }

  /// The next bytes.
  public void write(byte[] bytes, int from, int length) {
    int start = from;
    int end = from + length;
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n') {
        add(bytes, start, i - start);
        out.accept(line.toByteArray());
        line.reset();
        start = i + 1;
      }
    }
    add(bytes, start, end - start);
  }

  /// Whether something stands after the last line's end.
  public boolean isOpen() {
    return line.size() > 0;
  }

  private void add(byte[] bytes, int from, int length) {
    line.write(bytes, from, Math.min(length, LONGEST - line.size()));
  }
}
