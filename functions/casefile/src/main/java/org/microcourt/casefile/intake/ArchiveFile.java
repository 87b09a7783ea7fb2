package org.microcourt.casefile.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.microcourt.record.Hash;

/// A ZIP read as a stream, file by file, each with its size and hash. Nothing of what it says of
/// itself is believed, and nothing is unpacked to more than the ZIP's own size.
final class ArchiveFile {
  private final Counted raw;
  private final ZipInputStream zip;
  private final long most;
  private final List<Passed> passed = new ArrayList<>();
  private long unpacked;

  /// A file that was read to its end.
  record Passed(String path, long size, Hash sha256) {}

  /// Reads a file's bytes; what it leaves is read after it.
  @FunctionalInterface
  interface Body {
    void read(InputStream in) throws IOException;
  }

  /// @param size the bytes of the ZIP
  ArchiveFile(InputStream bytes, long size) {
    this.raw = new Counted(bytes);
    this.zip = new ZipInputStream(raw, StandardCharsets.UTF_8);
    this.most = size;
  }

  /// The name of the next file; empty at the end.
  Optional<String> next() throws IOException {
    try {
      return Optional.ofNullable(zip.getNextEntry()).map(ZipEntry::getName);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken(e);
    }
  }

  /// Reads the file whose name came last.
  Passed read(String path, Body body) throws IOException {
    MessageDigest digest = Hash.digest();
    Bounded bounded = new Bounded(path);
    InputStream hashed = new DigestInputStream(bounded, digest);
    try {
      body.read(hashed);
      hashed.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
    Passed file = new Passed(path, bounded.read, Hash.ofBytes(digest.digest()));
    passed.add(file);
    return file;
  }

  /// The files read so far.
  List<Passed> passed() {
    return List.copyOf(passed);
  }

  /// A stream that ends before the ZIP does says nothing of the ZIP.
  private UnfitArchiveException broken(Exception e) throws IOException {
    if (e instanceof EOFException && raw.read < most) {
      throw new IOException("the archive could not be read to its end", e);
    }
    String last = passed.isEmpty() ? "the beginning" : passed.getLast().path();
    return new UnfitArchiveException("after " + last, "the ZIP is damaged: " + e.getMessage());
  }

  /// Knows how many bytes were read.
  private static class Counted extends FilterInputStream {
    long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = in.read(into, from, length);
      read += Math.max(0, got);
      return got;
    }
  }

  /// One file: the ZIP goes on after it.
  private final class Bounded extends Counted {
    private final String path;

    Bounded(String path) {
      super(zip);
      this.path = path;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = super.read(into, from, length);
      unpacked += Math.max(0, got);
      if (unpacked > most) {
        throw new UnfitArchiveException(
            path, "unpacks to more than the whole ZIP has, and exports are not compressed");
      }
      return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
      return readNBytes(Math.toIntExact(Math.min(bytes, 8_192))).length;
    }

    @Override
    public void close() {}
  }
}
