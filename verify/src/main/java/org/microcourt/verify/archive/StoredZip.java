package org.microcourt.verify.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// Reads a ZIP from its first byte to its last, and accepts only the one form in which an export is
/// written: nothing compressed, no extra fields, comments or gaps, all times the same. Everything
/// but names and contents is therefore known beforehand and compared; only where the stored blocks
/// are cut is left to who wrote them. Nothing can hide in it, swell, or be read in two ways.
final class StoredZip {
  /// Takes the bytes of a file as they come.
  @FunctionalInterface
  interface Sink {
    void write(byte[] bytes, int from, int length);
  }

  /// A file that was read; `sound` when its check value fits.
  record Member(String path, long offset, long size, long stored, long crc, boolean sound) {}

  /// It is not of that form, here.
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final long offset;

    MalformedException(long offset) {
      super("not the form of an export at byte " + offset, null, false, false);
      this.offset = offset;
    }

    long offset() {
      return offset;
    }
  }

  private static final int LONGEST_NAME = 1024;
  private static final int MOST_FILES = 60_000;

  private final InputStream in;
  private final List<Member> members = new ArrayList<>();
  private final byte[] buffer = new byte[1 << 16];
  private long offset;
  private String path = "";
  private long start;

  StoredZip(InputStream in) {
    this.in = in;
  }

  /// Where it reads.
  long offset() {
    return offset;
  }

  /// The path of the file that it reads.
  String path() {
    return path;
  }

  /// The path of the next file; none when they have ended, and all of the end is as it must be.
  Optional<String> next() throws IOException, MalformedException {
    start = offset;
    byte[] signature = read(4);
    if (!Arrays.equals(signature, ZipForm.LOCAL_SIGNATURE)) {
      path = "";
      end(signature);
      return Optional.empty();
    }
    expect(ZipForm.LOCAL);
    byte[] lengths = read(4);
    int length = (lengths[0] & 0xff) | (lengths[1] & 0xff) << 8;
    if (length == 0 || length > LONGEST_NAME || lengths[2] != 0 || lengths[3] != 0) {
      throw new MalformedException(offset - 4);
    }
    path = name(read(length));
    if (members.size() == MOST_FILES) {
      throw new MalformedException(start);
    }
    return Optional.of(path);
  }

  /// The content of the file that `next` named.
  Member content(Sink sink) throws IOException, MalformedException {
    CRC32 crc = new CRC32();
    long size = 0;
    long stored = 0;
    boolean last = false;
    while (!last) {
      byte[] block = read(5);
      int length = (block[1] & 0xff) | (block[2] & 0xff) << 8;
      int complement = (block[3] & 0xff) | (block[4] & 0xff) << 8;
      if (block[0] < 0 || block[0] > 1 || length != (~complement & 0xffff)) {
        throw new MalformedException(offset - 5);
      }
      last = block[0] == 1;
      fill(length);
      crc.update(buffer, 0, length);
      sink.write(buffer, 0, length);
      size += length;
      stored += length + 5;
    }
    // The check value may be wrong while all else fits: the content tells where.
    expect(ZipForm.DESCRIPTOR_SIGNATURE);
    long named = ZipForm.number(read(4));
    expect(ZipForm.sizes(stored, size));
    Member member = new Member(path, start, size, stored, named, named == crc.getValue());
    members.add(member);
    return member;
  }

  private void end(byte[] signature) throws IOException, MalformedException {
    byte[] directory = ZipForm.directory(members, start);
    if (!Arrays.equals(signature, Arrays.copyOf(directory, 4))) {
      throw new MalformedException(start);
    }
    expect(Arrays.copyOfRange(directory, 4, directory.length));
    if (in.read() >= 0) {
      throw new MalformedException(offset);
    }
  }

  private void expect(byte[] expected) throws IOException, MalformedException {
    long from = offset;
    int different = Arrays.mismatch(read(expected.length), expected);
    if (different >= 0) {
      throw new MalformedException(from + different);
    }
  }

  private byte[] read(int length) throws IOException, MalformedException {
    byte[] bytes = in.readNBytes(length);
    offset += bytes.length;
    if (bytes.length < length) {
      throw new MalformedException(offset);
    }
    return bytes;
  }

  private void fill(int length) throws IOException, MalformedException {
    int got = in.readNBytes(buffer, 0, length);
    offset += got;
    if (got < length) {
      throw new MalformedException(offset);
    }
  }

  private String name(byte[] utf8) throws MalformedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException(offset);
    }
  }
}
