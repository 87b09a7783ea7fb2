package org.microcourt.casefile.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.microcourt.record.Hash;

/// A ZIP as a stream, with the hash of every file in it. Nothing is compressed: documents are so
/// already, and the bytes must not depend on a compressor. All files bear the same time.
final class ZipWriter {
  /// Not ZIP's first moment: that one is written once more with the machine's time zone in it.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /// A file that was written.
  record Written(String path, long size, Hash sha256) {}

  /// Writes the bytes of one file.
  @FunctionalInterface
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  private final ZipOutputStream zip;
  private final List<Written> files = new ArrayList<>();

  ZipWriter(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.NO_COMPRESSION);
  }

  Written file(String path, Body body) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    Counter counter = new Counter(zip);
    body.write(counter);
    zip.closeEntry();
    Written written = new Written(path, counter.size, Hash.ofBytes(counter.digest.digest()));
    files.add(written);
    return written;
  }

  Written file(String path, byte[] bytes) throws IOException {
    return file(path, out -> out.write(bytes));
  }

  List<Written> files() {
    return List.copyOf(files);
  }

  void finish() throws IOException {
    zip.finish();
  }

  private static final class Counter extends FilterOutputStream {
    private final MessageDigest digest = Hash.digest();
    private long size;

    Counter(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      digest.update(bytes, from, length);
      size += length;
    }

    /// The ZIP goes on after this file.
    @Override
    public void close() {}
  }
}
